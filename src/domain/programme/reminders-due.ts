import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'

/**
 * What an officer is reminded of for one item: to ask for its report, that its final report is due, and that something
 * which went elsewhere was to have happened. The author's own reminders belong to the request.
 */
export const ITEM_REMINDERS = [
  'item-report-to-ask',
  'item-report-final',
  'item-briefing',
  'item-elsewhere-due',
] as const
export type ItemReminder = (typeof ITEM_REMINDERS)[number]
export type ReminderDue = { readonly kind: ItemReminder; readonly dueAt: DateTime }

const MORNING = timeOfDay('09:00')

/**
 * When an officer is reminded of the stages of an item's report: on the morning that the request is due, on that of
 * the chair's briefing, and one working day before the final report. What is already past is not said at all.
 */
export const remindersOfItem = (timetable: Timetable, zone: string, now: DateTime): readonly ReminderDue[] => {
  const final = deadlineNamed(timetable, 'final-report-by')?.day
  const eve = final && workingDaysBefore(final, 1, timetable.calendar)
  const wanted: readonly (readonly [ItemReminder, CivilDate | undefined])[] = [
    ['item-report-to-ask', deadlineNamed(timetable, 'request-report-by')?.day],
    ['item-briefing', deadlineNamed(timetable, 'chairs-briefing')?.day],
    ['item-report-final', eve?.ok ? eve.value : undefined],
  ]
  return wanted.flatMap(([kind, day]) => (day ? stillToCome(kind, day, zone, now) : []))
}

/** When an officer is asked whether what went elsewhere happened: the morning after its day. */
export const reminderElsewhere = (dueOn: CivilDate, zone: string, now: DateTime): readonly ReminderDue[] =>
  stillToCome('item-elsewhere-due', plusDays(dueOn, 1), zone, now)

const stillToCome = (kind: ItemReminder, day: CivilDate, zone: string, now: DateTime): readonly ReminderDue[] => {
  const dueAt = instantOf(day, MORNING, zone)
  return dueAt > now ? [{ kind, dueAt }] : []
}
