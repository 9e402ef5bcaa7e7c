import type { CivilDate } from '../calendar/civil-date.ts'

/** Why something cannot be done to a workstream. */
export type WorkstreamRefusal =
  | { readonly rule: 'no-such-workstream' }
  | { readonly rule: 'workstream-there-already'; readonly name: string; readonly phase: string | null }
  | { readonly rule: 'workstream-changed-meanwhile' }
  | { readonly rule: 'workstream-closed'; readonly name: string }
  | { readonly rule: 'rating-reason-needed'; readonly rating: string }
  | { readonly rule: 'rating-day-to-come'; readonly day: CivilDate }
  | { readonly rule: 'report-author-needed' }
  | { readonly rule: 'first-report-needed' }
  | { readonly rule: 'first-report-past'; readonly day: CivilDate }
  | { readonly rule: 'feeding-body-needed'; readonly day: CivilDate }
  | { readonly rule: 'no-workstreams-on-page' }
  | { readonly rule: 'nothing-new-on-page' }
  | { readonly rule: 'page-not-as-seen' }
