import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about reports and witnesses can say no. */
export type ReportRefusal =
  | { readonly rule: 'no-such-request' }
  | { readonly rule: 'not-asked-of-you'; readonly of: string }
  /** An answer that this kind of request does not have. */
  | { readonly rule: 'answer-does-not-fit' }
  | { readonly rule: 'request-settled'; readonly stands: string }
  | { readonly rule: 'request-moved-on'; readonly dueOn: CivilDate; readonly isMeeting: boolean }
  | { readonly rule: 'request-changed-meanwhile' }
  | { readonly rule: 'asked-already'; readonly of: string; readonly title: string }
  | { readonly rule: 'for-the-committee-only'; readonly of: string; readonly title: string }
  | { readonly rule: 'reminded-today'; readonly of: string }
  | { readonly rule: 'nothing-to-remind-of'; readonly stands: string }
  | { readonly rule: 'nothing-to-hand-in' }
  | { readonly rule: 'exempt-not-held' }
  | { readonly rule: 'due-after-meeting'; readonly meeting: CivilDate }
  /** Other days were to be agreed, and these stand already. */
  | { readonly rule: 'days-as-they-were'; readonly draftDueOn: CivilDate | null; readonly dueOn: CivilDate }
  /** No day was given, and there is no meeting from which one would follow. */
  | { readonly rule: 'no-day-follows'; readonly title: string }
  | { readonly rule: 'no-meeting-to-come-to'; readonly title: string }
  /** Nobody was named to be asked instead. */
  | { readonly rule: 'nobody-named' }
  /** The person answers for themselves, by their own buttons. */
  | { readonly rule: 'answers-for-themselves'; readonly of: string }
  | { readonly rule: 'no-contact-officer' }
  | { readonly rule: 'not-yours-to-clear'; readonly who: string }
