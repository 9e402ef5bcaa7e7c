import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { CommitteeCalendar } from '../reading.ts'
import { type DateSaid, firstOnOrAfter } from '../words/dates.ts'

/** What is known of the committee: its name, the day it met, and its calendar where one was given. */
export type Setting = {
  readonly committee: string | null
  readonly metOn: CivilDate | null
  readonly calendar: CommitteeCalendar | null
}

/** The words before a day by which something is due. */
export const BY =
  /\b(?:by|before|no later than|not later than|deadline(?: of|:)?|due(?: by| on|:)?|until|prior to|in advance of|ahead of|target(?: date)?:?|before (?:the\s)?(?:[\w’'-]+\s){1,6}(?:on|of|by))\s(?:the\s|about\s|around\s|noon on\s|close of (?:play|business) on\s|\w+day,?\s){0,2}$/i
/** A month's name, as a pattern. */
export const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)'

/** Whether two names may mean one body; a body that is not named may be any. */
export const sameBody = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase())

/** The committee's first meeting after the one that was minuted, by the calendar that was given. */
export const nextMeeting = (setting: Setting): { date: string; time: string | null } | null => {
  const { calendar, metOn } = setting
  if (!calendar || !metOn) return null
  return (
    calendar.meetings
      .filter((one) => one.date > metOn && sameBody(one.committee ?? calendar.committee, setting.committee))
      .sort((a, b) => a.date.localeCompare(b.date))[0] ?? null
  )
}

/** A printed day with its year, printed or inferred from the meeting's own day. */
export const settled = (
  date: DateSaid,
  setting: Setting,
): { iso: string | null; derived: boolean; how: string | null } => {
  if (date.iso) return { iso: date.iso, derived: false, how: null }
  if (date.year !== null || !setting.metOn)
    return { iso: null, derived: false, how: date.year === null ? 'the year is not printed' : null }
  const iso = firstOnOrAfter(date.day, date.month, setting.metOn)
  return {
    iso,
    derived: iso !== null,
    how: iso
      ? `the year is not printed: the first such day after the meeting of ${longDate(setting.metOn)}`
      : 'the year is not printed',
  }
}
