import { allow, type Ruling, refuse } from '../ruling.ts'
import type { ReportRefusal } from './refusals.ts'
import { isOpen, type Request, type RequestState, stateWords } from './request.ts'

/** What the person asked may say, by the button they press. */
export type RequestAnswer =
  | { readonly is: 'provide' }
  | { readonly is: 'someone-else'; readonly who: string; readonly why: string | null }
  | { readonly is: 'longer'; readonly words: string }
  | { readonly is: 'cannot'; readonly words: string }
  | { readonly is: 'here'; readonly words: string | null }
  | { readonly is: 'coming' }
  | { readonly is: 'colleague'; readonly who: string }
  | { readonly is: 'another-date'; readonly words: string }

const BECOMES: Readonly<Record<RequestAnswer['is'], RequestState>> = {
  provide: 'accepted',
  'someone-else': 'handed-on',
  longer: 'longer-asked',
  cannot: 'declined',
  here: 'received',
  coming: 'coming',
  colleague: 'colleague',
  'another-date': 'another-date',
}

const wordsOf = (answer: RequestAnswer): string | null =>
  'words' in answer ? answer.words : 'why' in answer ? answer.why : null

/**
 * Takes an answer. The same answer given twice changes nothing; a settled request can still be handed in, since a
 * report that comes after all is welcome; one that was withdrawn cannot be answered any more. `by` is whoever
 * presses: the person asked, or the assistant who answers for them.
 */
export const answerRequest = (
  request: Request,
  answer: RequestAnswer,
  by: { readonly personId: string; readonly answersFor: readonly string[]; readonly askedOf: string },
): Ruling<{ readonly request: Request; readonly isNew: boolean }, ReportRefusal> => {
  if (by.personId !== request.askedOfId && !by.answersFor.includes(request.askedOfId))
    return refuse({ rule: 'not-asked-of-you', of: by.askedOf })
  const becomes = BECOMES[answer.is]
  if (request.state === 'withdrawn') return refuse({ rule: 'request-settled', stands: stateWords(request) })
  const words = wordsOf(answer)
  if (request.state === becomes && request.answerWords === words) return allow({ request, isNew: false })
  if (!isOpen(request) && answer.is !== 'here' && request.state === 'received')
    return refuse({ rule: 'request-settled', stands: stateWords(request) })

  const colleague = 'who' in answer ? answer.who : null
  return allow({ request: { ...request, state: becomes, answerWords: words, colleague }, isNew: true })
}
