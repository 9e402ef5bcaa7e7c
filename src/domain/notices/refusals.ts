import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about notices can say no. */
export type NoticeRefusal =
  | { readonly rule: 'no-notice-wanted'; readonly title: string }
  | { readonly rule: 'notice-day-to-come'; readonly day: CivilDate }
