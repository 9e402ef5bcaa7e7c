import type { PublicAgenda } from '../agenda/public-agenda.ts'
import { LATER_CHANGES, type Supplement } from '../agenda/supplement.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Part } from '../programme/item.ts'

/** Whom the public may ring: a name and an office telephone number, never an e-mail address. */
export type Contact = { readonly name: string; readonly telephone: string | null }

/** What may be printed of a supplement: its reason in the officer's words, and the business by its open title. */
export type PublicSupplement = {
  readonly number: number
  readonly reason: string
  readonly lines: readonly { readonly number: string | null; readonly title: string; readonly words: string }[]
}

/** An agenda with everything that goes out with it, in its public form: what every file of it is made from. */
export type AgendaOut = {
  readonly council: string
  readonly agenda: PublicAgenda
  readonly standing:
    | { readonly is: 'published'; readonly on: CivilDate; readonly link: string | null }
    | { readonly is: 'draft'; readonly number: number }
  readonly contact: Contact | null
  readonly supplements: readonly PublicSupplement[]
  readonly meeting: Pick<Meeting, 'id' | 'committeeId' | 'minutesLong' | 'link' | 'sequence' | 'state' | 'title'>
  /** IANA zone in which its day and time are said. */
  readonly zone: string
}

/** What may be printed of a supplement. Of business that is the committee's own not even the title. */
export const publicSupplement = (
  supplement: Pick<Supplement, 'number' | 'reason' | 'lines'>,
  partOf: (itemId: string) => Part | undefined,
): PublicSupplement => ({
  number: supplement.number,
  reason: supplement.reason,
  lines: supplement.lines.map(({ change, itemId, number, title }) => {
    const isOwn = itemId !== null && partOf(itemId) === 'committee-private'
    return { number, title: isOwn ? 'Private business' : title, words: LATER_CHANGES[change] }
  }),
})
