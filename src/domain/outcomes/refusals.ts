import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about outcomes can say no. */
export type OutcomeRefusal =
  | { readonly rule: 'meeting-not-yet'; readonly day: CivilDate }
  | { readonly rule: 'no-meeting-held'; readonly committee: string }
  | { readonly rule: 'not-on-that-agenda'; readonly title: string }
  | { readonly rule: 'resolution-needed'; readonly kind: string }
  | { readonly rule: 'deferral-reason-needed' }
  | { readonly rule: 'body-needed' }
  | { readonly rule: 'confidential-without-motion'; readonly title: string }
  | { readonly rule: 'names-without-motion' }
  | { readonly rule: 'private-key-points' }
  | { readonly rule: 'published-before-meeting'; readonly day: CivilDate }
  | { readonly rule: 'published-day-to-come'; readonly day: CivilDate }
  | { readonly rule: 'no-note-asked-for'; readonly committee: string }
  | { readonly rule: 'nothing-recorded-to-publish'; readonly day: CivilDate }
  | { readonly rule: 'no-such-outcome' }
  | { readonly rule: 'no-such-memo' }
  | { readonly rule: 'no-such-action' }
  | { readonly rule: 'action-settled'; readonly stands: string }
  | { readonly rule: 'not-your-action'; readonly owner: string | null }
  | { readonly rule: 'received-before-it-was-made'; readonly day: CivilDate }
  | { readonly rule: 'day-to-come'; readonly day: CivilDate }
