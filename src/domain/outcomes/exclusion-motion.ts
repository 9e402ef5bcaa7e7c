import { paragraphsInWords } from '../agenda/exclusion.ts'
import { isPrivate } from '../agenda/line.ts'
import type { Committee } from '../committee/committee.ts'
import type { Part } from '../programme/item.ts'
import type { OutcomeKind } from './outcome-kinds.ts'

/** What became of a motion to exclude the public. */
export const EXCLUSION_RESULTS = { carried: 'Carried', lost: 'Lost' } as const
export type ExclusionResult = keyof typeof EXCLUSION_RESULTS

/** The motion to exclude the public from one piece of business. Who moved and seconded it as the minutes name them. */
export type ExclusionMotion = {
  readonly movedBy: string | null
  readonly secondedBy: string | null
  readonly result: ExclusionResult
}

/** Business that was not dealt with: nothing was said of it, in public or in private. */
export const NOT_TAKEN: ReadonlySet<OutcomeKind> = new Set(['not-reached', 'withdrawn', 'deferred'])

/** What the meeting did with business: its part as planned, the motion, and what became of it. */
type Taken = {
  readonly part: Part
  readonly outcome: { readonly kind: OutcomeKind; readonly exclusion: ExclusionMotion | null } | null
}

/**
 * # In public or in private, as the meeting had it
 *
 * The public is excluded by a resolution of the meeting (Local Government Act 1972,
 * [section 100A(4)](https://www.legislation.gov.uk/ukpga/1972/70/section/100A)), so it is the motion that settles it and
 * not what the agenda expected. Carried, the item was taken in private, though it was planned in public or only perhaps
 * in private. Lost, an exempt item that was dealt with was dealt with in public. Of business that was put off nothing
 * was said, and it stays as private as it was. Confidential business, and what is the committee's own, is always
 * private: there is no motion to lose.
 */
export const takenInPrivate = ({ part, outcome }: Taken): boolean => {
  if (part === 'confidential' || part === 'committee-private') return true
  const result = outcome?.exclusion?.result
  if (result === 'carried') return true
  if (result === 'lost' && outcome && !NOT_TAKEN.has(outcome.kind)) return false
  return isPrivate({ part })
}

/** The part that business had at its meeting, once the motion is settled. */
export const partTaken = (taken: Taken): Part => {
  const isClosed = takenInPrivate(taken)
  if (isClosed === isPrivate(taken)) return taken.part === 'possible' && taken.outcome?.exclusion ? 'open' : taken.part
  return isClosed ? 'exempt' : 'open'
}

/**
 * The motion as the minutes have it: `The motion to exclude the public from this item (paragraph 3, financial or
 * business affairs), moved by Councillor Gwen Pritchard and seconded by Councillor Idris Rao, was lost. The item was
 * taken in public.`
 */
export const exclusionMinuted = (
  { movedBy, secondedBy, result }: ExclusionMotion,
  business: { readonly kind: OutcomeKind; readonly paragraphs: readonly string[] },
  body: Pick<Committee, 'nation'>,
): string => {
  const ground = paragraphsInWords(business.paragraphs, body)
  const by = [movedBy && `moved by ${movedBy}`, secondedBy && `seconded by ${secondedBy}`].filter((part) => part)
  const motion = `The motion to exclude the public from this item${ground && ` (${ground})`}${by.length > 0 ? `, ${by.join(' and ')},` : ''}`
  if (result === 'carried') return `${motion} was carried.`
  return `${motion} was lost. ${AFTER_LOST[business.kind] ?? 'The item was taken in public.'}`
}

const AFTER_LOST: Partial<Record<OutcomeKind, string>> = {
  deferred: 'The item was deferred.',
  'not-reached': 'The item was not taken.',
  withdrawn: 'The item was withdrawn.',
}
