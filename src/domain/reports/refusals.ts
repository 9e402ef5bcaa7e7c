import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about reports and witnesses can say no. */
export type ReportRefusal =
  | { readonly rule: 'no-such-request' }
  | { readonly rule: 'not-asked-of-you'; readonly of: string }
  | { readonly rule: 'request-settled'; readonly stands: string }
  | { readonly rule: 'request-moved-on'; readonly dueOn: CivilDate }
  | { readonly rule: 'asked-already'; readonly of: string; readonly title: string }
  | { readonly rule: 'reminded-today'; readonly of: string }
  | { readonly rule: 'nothing-to-hand-in' }
  | { readonly rule: 'exempt-not-held' }
  | { readonly rule: 'due-after-meeting'; readonly meeting: CivilDate }
