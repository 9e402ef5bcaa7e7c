import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about the work programme can say no. */
export type ProgrammeRefusal =
  | { readonly rule: 'no-such-item' }
  | { readonly rule: 'title-needed' }
  | { readonly rule: 'item-changed-meanwhile'; readonly title: string }
  | { readonly rule: 'item-is-finished'; readonly title: string; readonly stage: string }
  | { readonly rule: 'needs-urgency-reason'; readonly agendaDueBy: CivilDate }
  | { readonly rule: 'nobody-may-remove-a-referral'; readonly title: string }
