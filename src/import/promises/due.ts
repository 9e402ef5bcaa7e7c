import { type CivilDate, civilDate, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
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
  eighteen: 18,
}

const END_OF = new RegExp(
  `\\b(?:by|before)\\s(?:the\\s)?end\\sof\\s(?:the\\s)?(?:${MONTH}(?:\\s((?:19|20)\\d\\d))?|(month|year|week))\\b`,
  'i',
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
  const within =
    /\b(?:with)?in\s(?:the next\s)?(\w+)\s(?:calendar\s)?(day|week|month|year)s?(?:[’']s?)?\b(?:\stime)?/i.exec(words)
  const working = /\b(?:with)?in\s(?:the next\s)?\w+\s(?:clear\s)?working\sdays?\b/i.exec(words)
  if (working) return { due: null, dueHow: working[0] }
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
  const before =
    /\b(?:before|prior to|ahead of|in advance of|by|in time for)\s(?:the|its|our)\snext\s(?:\w+\s){0,3}meeting\b/i.exec(
      words,
    )
  if (!before) return { due: null, dueHow: null }
  const next = nextMeeting(setting)
  return next
    ? { due: plusDays(civilDate(next.date), -1), dueHow: `before the next meeting, ${longDate(civilDate(next.date))}` }
    : { due: null, dueHow: 'before the next meeting' }
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
