import { allow, type Ruling, refuse } from '../ruling.ts'
import { type CivilDate, longDate, type TimeOfDay } from './civil-date.ts'
import type { CalendarRefusal } from './refusals.ts'
import { daysMeant } from './typed-day.ts'
import { takeTime } from './typed-time.ts'

/** A day that somebody typed, and the time if they gave one. */
export type TypedDate = { readonly day: CivilDate; readonly time: TimeOfDay | null }

/**
 * Reads a date as people type it: `20 July 10am`, `next Tuesday`, `20/07/2026` (the day first), `Thursday 12 November`,
 * `second Tuesday of March`, `in three weeks`. Without a year it is the next such day from today. One that is wrong,
 * or could be two days, is refused with the days to choose from: nothing is guessed.
 */
export const typedDate = (typed: string, today: CivilDate): Ruling<TypedDate, CalendarRefusal> => {
  const words = typed.normalize('NFKC').toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim()
  const { rest, times, wrong } = takeTime(words)
  const meant = daysMeant(tidy(rest), today)
  const settle = (why: string, days: readonly CivilDate[], at: readonly (TimeOfDay | null)[]) =>
    refuse({
      rule: 'date-not-settled',
      typed,
      why,
      choices: days.flatMap((day) => at.map((time) => ({ day, time }))),
    } as const)
  const given = times.length === 0 ? [null] : times

  if (wrong !== null) return settle(wrong, [], given)
  if (meant.why !== null) return settle(meant.why, meant.days, given)
  const day = meant.days[0]!
  if (times.length > 1) return settle(`“${typed.trim()}” may be in the morning or the evening.`, [day], times)
  return allow({ day, time: times[0] ?? null })
}

/** Reads a date that must not be past: today or later. A past one is refused in words. */
export const typedComingDate = (typed: string, today: CivilDate): Ruling<TypedDate, CalendarRefusal> => {
  const ruling = typedDate(typed, today)
  if (!ruling.ok || ruling.value.day >= today) return ruling
  return refuse({
    rule: 'date-not-settled',
    typed,
    why: `${longDate(ruling.value.day)} is past.`,
    choices: [],
  } as const)
}

const tidy = (words: string): string =>
  words
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/[,]/g, ' ')
    .replace(/\bon the\b|\bthe\b|\bof\b|\bon\b(?! (mon|tue|wed|thu|fri|sat|sun)\w*$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
