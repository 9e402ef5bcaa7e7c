import { allow, type Ruling, refuse } from '../ruling.ts'
import type { MeetingPattern } from './meeting-pattern.ts'
import type { CalendarRefusal } from './refusals.ts'
import { takeTime } from './typed-time.ts'
import { monthNamed, numberNamed, ordinalNamed, type Which, weekdayNamed } from './words-of-time.ts'

/**
 * Reads a pattern as a constitution writes it: `second Tuesday monthly at 10:00, not August, avoid bank holidays`;
 * `first and third Thursday of the month, 6.30pm`; `every two weeks on Wednesday at 2pm`; `last Monday quarterly 7pm`.
 * A bank holiday is kept unless it says to avoid them (a week later) or to leave them out. Refused with what is missing.
 */
export const typedPattern = (typed: string): Ruling<MeetingPattern, CalendarRefusal> => {
  const not = (why: string) => refuse({ rule: 'date-not-settled', typed, why, choices: [] } as const)
  const words = typed.normalize('NFKC').toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim()
  const { rest, times, wrong } = takeTime(words)
  if (wrong !== null) return not(wrong)
  if (times.length === 0) return not('Say at what time the committee meets, such as “at 10:00”.')
  if (times.length > 1) return not(`Say whether it is in the morning or the evening, such as “at ${times[0]}”.`)

  const [usual, ...exceptions] = rest.split(/\b(?:not in|not|except in|except|but not in|but not|excluding)\b/)
  const parts = usual!.split(/[\s,]+/).filter(Boolean)
  const weekdays = [...new Set(parts.map(weekdayNamed).filter((day) => day !== null))]
  if (weekdays.length === 0) return not('Say on which day of the week, such as “second Tuesday monthly”.')
  if (weekdays.length > 1) return not('Give one day of the week at a time.')

  const every = everyOf(parts, usual!)
  if (every === null) return not('Say how often, such as “second Tuesday monthly” or “every two weeks on Tuesday”.')
  const excepted = exceptions.join(' ')
  return allow({
    time: times[0]!,
    weekday: weekdays[0]!,
    every,
    notMonths: excepted
      .split(/[\s,]+|\band\b/)
      .map(monthNamed)
      .filter((month) => month !== null),
    onHolidays: holidaysIn(rest),
  })
}

const everyOf = (parts: readonly string[], words: string): MeetingPattern['every'] | null => {
  const [, many, what] = /every (\w+) (weeks?|months?)/.exec(words) ?? []
  const other = /every other (week|month)/.exec(words)?.[1]
  const number = other ? 2 : many === undefined ? null : numberNamed(many)
  const unit = other ?? what?.replace(/s$/, '')
  if (/fortnightly|every fortnight/.test(words)) return { is: 'weekly', weeks: 2 }
  if (number !== null && number > 0 && unit === 'week') return { is: 'weekly', weeks: number }
  if (/\bweekly\b|every week\b/.test(words)) return { is: 'weekly', weeks: 1 }

  const which = [...new Set(parts.map(ordinalNamed).filter((each): each is Which => each !== null))]
  if (which.length === 0)
    return /\bevery (mon|tues|wednes|thurs|fri|satur|sun)day\b/.test(words) ? { is: 'weekly', weeks: 1 } : null
  const months = /quarterly/.test(words) ? 3 : number !== null && unit === 'month' && number > 0 ? number : 1
  return { is: 'monthly', which, months }
}

const holidaysIn = (words: string): MeetingPattern['onHolidays'] => {
  if (!/holiday/.test(words)) return 'keep'
  if (/(no meeting|leave out|leaving out|skip|omit)[^,]*holiday/.test(words)) return 'leave-out'
  return /(avoid|not on|a week later|except|not)[^,]*holiday|holiday[^,]*a week later/.test(words)
    ? 'week-later'
    : 'keep'
}
