import type { CivilDate } from '../calendar/civil-date.ts'
import type { Recurrence } from '../programme/item.ts'
import type { Funding, Target } from './targets.ts'

/** How a workstream stands, in words: a colour is never said by itself. */
export const RATINGS = { red: 'Red', amber: 'Amber', green: 'Green' } as const
export type Rating = keyof typeof RATINGS

/** Where a service is going, as programmes that part or join two councils' services say it. */
export const DIRECTIONS = {
  partnership: 'Ongoing partnership',
  'further-work': 'Ongoing partnership, further work required',
  decouple: 'Decouple',
  decoupled: 'Already decoupled',
} as const
export type Direction = keyof typeof DIRECTIONS

/** How often a highlight report is due. */
export type ReportsEvery = Exclude<Recurrence, 'every-meeting'>

/** Who leads it for one authority: `NDC: Priya Sharma`. The authority is null where there is one only. */
export type Lead = { readonly authority: string | null; readonly name: string }

/** One stream of work, or one service of a phased programme, that a committee oversees. Days are civil dates. */
export type Workstream = {
  readonly id: string
  readonly committeeId: string
  readonly name: string
  /** `Phase 2`, in the words of whoever wrote it; null where the programme has none. */
  readonly phase: string | null
  /** What it covers, where that is more than its name. */
  readonly areas: readonly string[]
  readonly leads: readonly Lead[]
  readonly direction: Direction | null
  readonly directionReason: string | null
  /** Null: not known, and said so. It is never guessed. */
  readonly rating: Rating | null
  readonly ratingReason: string | null
  /** The day of which the rating tells. */
  readonly ratingOn: CivilDate | null
  readonly endsOn: CivilDate | null
  /** The body that looks at it before the committee does, and on which day. */
  readonly feedingBody: string | null
  readonly feedingOn: CivilDate | null
  /** That body by its id, where its meetings are kept here too. */
  readonly feedingId: string | null
  readonly targets: readonly Target[]
  readonly funding: readonly Funding[]
  /** The item of the programme under which it comes to the committee. */
  readonly itemId: string | null
  readonly reportsEvery: ReportsEvery | null
  readonly reportFromId: string | null
  /** The day of the first highlight report, from which the others are counted. */
  readonly reportsFrom: CivilDate | null
  /** The next one that has not been asked for. */
  readonly reportNextOn: CivilDate | null
  readonly position: number
  /** When it was closed: an instant, ISO; null while it goes on. */
  readonly closedAt: string | null
  readonly revision: number
}

/** What an officer says of a workstream in its form. */
export type WorkstreamSaid = Pick<
  Workstream,
  | 'name'
  | 'phase'
  | 'areas'
  | 'leads'
  | 'direction'
  | 'directionReason'
  | 'endsOn'
  | 'feedingBody'
  | 'feedingOn'
  | 'feedingId'
  | 'targets'
  | 'funding'
  | 'itemId'
  | 'reportsEvery'
  | 'reportFromId'
  | 'reportsFrom'
>
export type NewWorkstream = Omit<Workstream, 'id' | 'revision' | 'closedAt'>

/** A workstream of which only the name is known. */
export const bareWorkstream = (committeeId: string, name: string, position: number): NewWorkstream => ({
  committeeId,
  name,
  phase: null,
  areas: [],
  leads: [],
  direction: null,
  directionReason: null,
  rating: null,
  ratingReason: null,
  ratingOn: null,
  endsOn: null,
  feedingBody: null,
  feedingOn: null,
  feedingId: null,
  targets: [],
  funding: [],
  itemId: null,
  reportsEvery: null,
  reportFromId: null,
  reportsFrom: null,
  reportNextOn: null,
  position,
})
