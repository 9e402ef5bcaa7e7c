import { type CivilDate, civilDate, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import { profiles } from '../../domain/calendar/profiles.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import { workingDaysAfter } from '../../domain/calendar/working-days.ts'
import { cue } from '../words/cue.ts'
import { datesIn, endOfMonth, monthNamed, plusMonths } from '../words/dates.ts'
import { BY, MONTH, nextMeeting, type Setting, settled } from './setting.ts'

const COUNT: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eleven: 11,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
}

const WITHIN = cue(
  /\b(?:with)?in\s(?:the next\s)?(\w+)\s(?:calendar\s)?(day|week|month|year)s?(?:[’']s?)?\b(?:\stime)?/i,
)
const WITHIN_WORKING = cue(
  /\b(?:with)?in\s(?:the next\s)?(\w+)\s(?:clear\s)?working\sdays?\b(?!\s(?:before|prior|notice|of (?:receipt|receiving|request|publication)))/i,
)
const BEFORE_NEXT = cue(
  /\b(?:before|prior to|ahead of|in advance of|by|in time for)\s(?:the|its|our)\snext\s(?:\w+\s){0,3}meeting\b/i,
)
const END_OF = cue(
  new RegExp(
    `\\b(?:by|before)\\s(?:the\\s)?end\\sof\\s(?:the\\s)?(?:${MONTH}(?:\\s((?:19|20)\\d\\d))?|(month|year|week))\\b`,
    'i',
  ),
)

/** The day by which it is due: printed, or worked out from the meeting's own day and then said how. */
export const dueIn = (words: string, setting: Setting): { due: string | null; dueHow: string | null } => {
  const printed = datesIn(words).find((one) => BY.test(words.slice(Math.max(0, one.start - 40), one.start)))
  if (printed) {
    const { iso, how } = settled(printed, setting)
    return { due: iso, dueHow: how }
  }
  const { metOn } = setting
  const endOf = END_OF.exec(words)
  if (endOf) return endOfPeriod(endOf, metOn)
  const within = WITHIN.exec(words)
  const working = WITHIN_WORKING.exec(words)
  if (working) return inWorkingDays(working[0], working[1]!, setting)
  const count = within ? (COUNT[within[1]!.toLowerCase()] ?? Number(within[1])) : Number.NaN
  if (within && Number.isFinite(count) && count > 0 && count < 100) {
    const unit = within[2]!.toLowerCase()
    const how = `${within[0].trim()}, from the meeting`
    if (!metOn) return { due: null, dueHow: how }
    return {
      due:
        unit === 'day'
          ? plusDays(metOn, count)
          : unit === 'week'
            ? plusDays(metOn, count * 7)
            : plusMonths(metOn, unit === 'year' ? count * 12 : count),
      dueHow: `${how} of ${longDate(metOn)}`,
    }
  }
  const before = BEFORE_NEXT.exec(words)
  if (!before) return { due: null, dueHow: null }
  const next = nextMeeting(setting)
  return next
    ? { due: plusDays(civilDate(next.date), -1), dueHow: `before the next meeting, ${longDate(civilDate(next.date))}` }
    : { due: null, dueHow: 'before the next meeting' }
}

/** So many working days after the meeting, where it is known which days the council works; else what was said, undated. */
const inWorkingDays = (said: string, number: string, { metOn, calendar }: Setting): ReturnType<typeof dueIn> => {
  const count = COUNT[number.toLowerCase()] ?? Number(number)
  const days = calendar?.days
  if (!days || !(days.profile in profiles))
    return { due: null, dueHow: `${said}: not worked out, since it is not known which days the council works` }
  if (!metOn || !Number.isInteger(count) || count < 1 || count > 260) return { due: null, dueHow: said }
  const due = workingDaysAfter(metOn, count, calendarFor(profiles[days.profile], days.closures, days.holidays))
  return due.ok
    ? { due: due.value, dueHow: `${said}, counted from the day after the meeting of ${longDate(metOn)}` }
    : { due: null, dueHow: `${said}: not worked out, since the bank holidays of those days are not known` }
}

const endOfPeriod = (m: RegExpExecArray, metOn: CivilDate | null): { due: string | null; dueHow: string | null } => {
  if (m[1]) {
    const month = monthNamed(m[1])
    if (m[2]) return { due: endOfMonth(Number(m[2]), month), dueHow: null }
    if (!metOn) return { due: null, dueHow: 'the year is not printed' }
    const year = Number(metOn.slice(0, 4))
    const due = endOfMonth(year, month) >= metOn ? endOfMonth(year, month) : endOfMonth(year + 1, month)
    return { due, dueHow: `the year is not printed: the first such day after the meeting of ${longDate(metOn)}` }
  }
  if (!metOn || m[3]!.toLowerCase() === 'week') return { due: null, dueHow: m[0] }
  const [year, month] = metOn.split('-').map(Number) as [number, number]
  return {
    due: m[3]!.toLowerCase() === 'month' ? endOfMonth(year, month) : endOfMonth(year, 12),
    dueHow: `the end of the ${m[3]!.toLowerCase()} of the meeting of ${longDate(metOn)}`,
  }
}
