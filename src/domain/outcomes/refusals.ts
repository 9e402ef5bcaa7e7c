import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about outcomes can say no. */
export type OutcomeRefusal =
  | { readonly rule: 'meeting-not-yet'; readonly day: CivilDate }
  | { readonly rule: 'not-on-that-agenda'; readonly title: string }
  | { readonly rule: 'resolution-needed'; readonly kind: string }
  | { readonly rule: 'no-such-action' }
  | { readonly rule: 'action-settled'; readonly stands: string }
