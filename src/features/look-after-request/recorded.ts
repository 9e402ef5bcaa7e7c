import type { HandedIn } from '../../app/reports/take-in.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { RequestAnswer } from '../../domain/reports/answer.ts'

/** What an officer wrote down, as the form gives it: only what the chosen answer needs is there for certain. */
export type Recorded = {
  readonly answer: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly until?: CivilDate | undefined
  readonly link?: string | undefined
  readonly words?: string | undefined
}

/** The answer that was meant. Null for one that is none. */
export const answerSaid = (said: Recorded): { readonly answer: RequestAnswer; readonly handedIn?: HandedIn } | null => {
  const words = said.words ?? 'No reason was given'
  const instead = { name: said.name ?? '', ...(said.email && { email: said.email }) }
  switch (said.answer) {
    case 'provide':
    case 'coming':
      return { answer: { is: said.answer } }
    case 'someone-else':
    case 'colleague':
      return said.name ? { answer: { is: said.answer, instead, why: said.words ?? null } } : null
    case 'longer':
      return said.until ? { answer: { is: 'longer', until: said.until, words } } : null
    case 'cannot':
      return { answer: { is: 'cannot', words } }
    case 'another-date':
      return { answer: { is: 'another-date', words } }
    case 'here': {
      const link = said.link ?? null
      return {
        answer: { is: 'here', words: null },
        handedIn: { link, slackFileId: null, fileName: null, summary: said.words ?? null, part: 'open' },
      }
    }
    default:
      return null
  }
}
