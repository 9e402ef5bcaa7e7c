import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import { ATTENDANCES } from '../outcomes/attendance.ts'
import type { DraftMinutes } from '../outcomes/draft-minutes.ts'
import type { Resolution } from '../outcomes/outcome.ts'
import type { Contact } from './agenda-out.ts'

/** One minute as it may be printed. Of what was taken in private its title, that it was, and the motion. */
export type MinuteOut = {
  readonly number: string | null
  readonly title: string
  readonly inPrivate: boolean
  readonly paragraphs: readonly string[]
  readonly resolutions: readonly Resolution[]
}

/** The minutes of a meeting in their public form: what a file of them is made from. */
export type MinutesOut = {
  readonly council: string
  readonly committee: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly venue: string | null
  readonly link: string | null
  readonly contact: Contact | null
  readonly attendance: readonly { readonly as: string; readonly names: readonly string[] }[]
  readonly minutes: readonly MinuteOut[]
  /** The day of the meeting that agreed them; null while they are a draft. */
  readonly agreedOn: CivilDate | null
}

/** Only the sentence of the motion is public of what was taken in private: it is moved in public. */
const IS_MOTION = /^The motion to exclude the public from this item\b/

/** The public form of draft minutes, made by picking what may be said. */
export const minutesOut = (
  drafted: DraftMinutes,
  more: Pick<MinutesOut, 'council' | 'link' | 'contact'>,
): MinutesOut => ({
  ...more,
  committee: drafted.committee,
  day: drafted.day,
  time: drafted.time,
  venue: drafted.venue,
  attendance: drafted.attendance.map(({ kind, names }) => ({ as: ATTENDANCES[kind], names })),
  minutes: drafted.minutes.map(({ number, title, isPrivate, paragraphs, resolutions }) => ({
    number,
    title,
    inPrivate: isPrivate,
    paragraphs: isPrivate ? paragraphs.filter((words) => IS_MOTION.test(words)) : paragraphs,
    resolutions: isPrivate ? [] : resolutions,
  })),
  agreedOn: drafted.agreedOn,
})
