import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about the work programme can say no. */
export type ProgrammeRefusal =
  | { readonly rule: 'no-such-item' }
  | { readonly rule: 'title-needed' }
  | { readonly rule: 'reason-needed'; readonly what: 'defer' | 'remove' | 'go-ahead' | 'not-taken-forward' }
  | { readonly rule: 'item-changed-meanwhile'; readonly title: string }
  | { readonly rule: 'item-is-finished'; readonly title: string; readonly stage: string }
  | { readonly rule: 'item-awaits-approval'; readonly title: string }
  | { readonly rule: 'already-at-that-meeting'; readonly title: string; readonly day: CivilDate }
  | { readonly rule: 'meeting-of-another-body' }
  | { readonly rule: 'deferred-to-earlier'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly rule: 'needs-urgency-reason'; readonly agendaDueBy: CivilDate }
  | { readonly rule: 'urgency-not-offered'; readonly day: CivilDate; readonly kind: 'council' | 'special' }
  | { readonly rule: 'nobody-may-remove-a-referral'; readonly title: string }
