import type { CivilDate } from '../calendar/civil-date.ts'

/** Where an item may go that is not a meeting. */
export const DESTINATIONS = {
  'briefing-note': 'Briefing note',
  'members-bulletin': 'Members’ bulletin',
  'all-member-briefing': 'All-member briefing',
  'site-visit': 'Site visit',
  training: 'Training',
  'another-body': 'Another body',
} as const
export type DestinationKind = keyof typeof DESTINATIONS

/** Whether these letters name a destination. */
export const isDestinationKind = (text: string): text is DestinationKind => Object.hasOwn(DESTINATIONS, text)

/** Somewhere that is not a meeting, with an owner and a day. `name` says which: `Briefing note on buses`. */
export type NewDestination = {
  readonly kind: DestinationKind
  readonly name: string
  readonly ownerId: string | null
  readonly dueOn: CivilDate | null
}

/** What every change says of itself: why, and the minute of the meeting that agreed it, where one did. */
type Reasons = { readonly why: string | null; readonly minute: string | null }

/**
 * A change to the programme, as it is put to the chair, recorded and made. It carries what the officer asked for and
 * nothing that is worked out from it: the rule is asked again on the day it is made.
 */
export type PlannedChange =
  | { readonly is: 'add'; readonly itemId: string }
  | ({
      readonly is: 'schedule'
      readonly itemId: string
      readonly meetingId: string
      readonly urgency: string | null
    } & Reasons)
  | ({ readonly is: 'send-elsewhere'; readonly itemId: string; readonly destination: NewDestination } & Reasons)
  | ({ readonly is: 'defer'; readonly itemId: string; readonly meetingId: string | null } & Reasons)
  | ({ readonly is: 'remove'; readonly itemId: string } & Reasons)

/** Those that an officer plans; `add` is only ever put to the chair after it is made. */
export type Plan = Exclude<PlannedChange, { is: 'add' }>

/** Which of the committee's settings speaks of this change. */
export const settingFor = (change: PlannedChange): 'add' | 'move' | 'remove' =>
  change.is === 'add' ? 'add' : change.is === 'remove' ? 'remove' : 'move'
