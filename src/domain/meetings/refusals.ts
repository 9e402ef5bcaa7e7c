import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about meetings can say no. */
export type MeetingRefusal =
  | { readonly rule: 'no-such-meeting' }
  | { readonly rule: 'meeting-already-held'; readonly heldOn: CivilDate }
  | { readonly rule: 'meeting-cancelled'; readonly day: CivilDate }
  | { readonly rule: 'meeting-that-day'; readonly day: CivilDate }
  | { readonly rule: 'day-is-past'; readonly day: CivilDate }
  | { readonly rule: 'meeting-still-to-come'; readonly day: CivilDate }
  | { readonly rule: 'meeting-has-outcomes'; readonly day: CivilDate }
  | { readonly rule: 'meeting-changed-meanwhile'; readonly day: CivilDate }
