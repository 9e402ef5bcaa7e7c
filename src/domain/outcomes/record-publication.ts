import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Outcome } from './outcome.ts'
import type { OutcomeRefusal } from './refusals.ts'

/** What a council publishes of a meeting that has been held, in words. */
export const RECORDS = {
  decisions: 'the decisions',
  note: 'the note of decisions',
  minutes: 'the minutes',
} as const
export type RecordKind = keyof typeof RECORDS

/** That one of them was published. A later one of its kind is what was published again, as corrected. */
export type RecordPublication = {
  readonly id: string
  readonly meetingId: string
  readonly kind: RecordKind
  readonly publishedOn: CivilDate
  readonly link: string | null
  readonly byId: string | null
  /** When it was recorded here: an instant, ISO. */
  readonly at: string
}

/** Whether it can have been published on that day: not before the meeting, nor on a day still to come. */
export const publishedOn = (
  meeting: { readonly day: CivilDate },
  day: CivilDate,
  today: CivilDate,
): Ruling<CivilDate, OutcomeRefusal> => {
  if (day < meeting.day) return refuse({ rule: 'published-before-meeting', day: meeting.day })
  return day > today ? refuse({ rule: 'published-day-to-come', day }) : allow(day)
}

/** The first publication of a kind, and the last: between them it was corrected. Null where it is not published. */
export const firstAndLast = (
  publications: readonly RecordPublication[],
  kind: RecordKind,
): { readonly first: RecordPublication; readonly last: RecordPublication } | null => {
  const ofKind = publications.filter((one) => one.kind === kind)
  const [first] = ofKind
  return first ? { first, last: ofKind.at(-1)! } : null
}

/**
 * What stood of a piece of business when it was published, and has been corrected since, oldest first. What was put
 * right before anybody could read it is no correction. `outcome` is the one that stands, `all` those of its meeting.
 */
export const correctedSince = (
  outcome: Outcome,
  all: readonly Outcome[],
  publications: readonly Pick<RecordPublication, 'at'>[],
): readonly { readonly was: Outcome; readonly at: string }[] => {
  const found: { readonly was: Outcome; readonly at: string }[] = []
  let stands = outcome
  for (;;) {
    const was = all.find(({ id }) => id === stands.correctionOfId)
    if (!was) return found
    const next = stands
    if (publications.some(({ at }) => was.at <= at && at < next.at)) found.unshift({ was, at: next.at })
    stands = was
  }
}
