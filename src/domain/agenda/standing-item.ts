import type { CommitteeKind } from '../committee/committee.ts'

/** Business that stands on every agenda. `other` is a committee's own; without a number it is a heading. */
export const STANDING_KINDS = {
  apologies: 'Apologies',
  declarations: 'Declarations of interest',
  'public-participation': 'Public participation',
  minutes: 'Minutes of the last meeting',
  'work-programme': 'Work programme',
  exclusion: 'Exclusion of the public',
  urgent: 'Urgent business',
  'next-meeting': 'Date of the next meeting',
  other: 'Something else',
} as const
export type StandingKind = keyof typeof STANDING_KINDS

/** Before the business of the meeting, or after it. */
export type Place = 'opening' | 'closing'

/** One piece of standing business, in the committee's own words where it has them. */
export type StandingItem = {
  readonly id: string
  readonly committeeId: string
  readonly position: number
  readonly kind: StandingKind
  readonly title: string
  /** What is printed below the title; null for what Cleardays works out (a deadline, the last meeting, a resolution). */
  readonly words: string | null
  readonly minutesNeeded: number | null
  readonly place: Place
  /** Whether it takes a minute number. */
  readonly isNumbered: boolean
  /** In a joint committee, the authority while it hosts; null where it stands whoever hosts. */
  readonly authority: string | null
}

/** Whether business stands on the agendas of meetings that an authority hosts (null: a committee of one council). */
export const standsUnder = ({ authority }: Pick<StandingItem, 'authority'>, host: string | null): boolean =>
  authority === null || authority === host

type Default = Omit<StandingItem, 'id' | 'committeeId' | 'position' | 'words' | 'isNumbered' | 'authority'>

const SCRUTINISES: ReadonlySet<CommitteeKind> = new Set(['scrutiny', 'joint'])

/**
 * What stands on the agendas of a new committee, until its officers change it: apologies, declarations (of party whip
 * too, where it scrutinises), public participation where it has any, the last minutes, and its work programme.
 */
export const defaultStandingItems = (committee: {
  readonly kind: CommitteeKind
  readonly hasPublicParticipation: boolean
}): readonly Omit<StandingItem, 'id' | 'committeeId'>[] => {
  const scrutinises = SCRUTINISES.has(committee.kind)
  const items: readonly (Default | false)[] = [
    { kind: 'apologies', title: 'Apologies and welcome', minutesNeeded: 5, place: 'opening' },
    {
      kind: 'declarations',
      title: scrutinises ? 'Declarations of interest and of any party whip' : 'Declarations of interest',
      minutesNeeded: 5,
      place: 'opening',
    },
    committee.hasPublicParticipation && {
      kind: 'public-participation',
      title: 'Public participation',
      minutesNeeded: 10,
      place: 'opening',
    },
    { kind: 'minutes', title: 'Minutes of the previous meeting', minutesNeeded: 5, place: 'opening' },
    scrutinises && { kind: 'work-programme', title: 'Work programme', minutesNeeded: 15, place: 'closing' },
  ]
  return items
    .filter((item) => item !== false)
    .map((item, index) => ({ ...item, position: index + 1, words: null, isNumbered: true, authority: null }))
}
