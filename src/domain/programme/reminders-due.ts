import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { type DeadlineName, deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'

/**
 * What an officer is reminded of for one item: to ask for its report, that its final report is due, that the notice of a
 * key decision or of private business must go out, and that something which went elsewhere was to have happened. The
 * author's own reminders belong to the request.
 */
export const ITEM_REMINDERS = [
  'item-report-to-ask',
  'item-report-final',
  'item-briefing',
  'item-key-notice',
  'item-private-notice',
  'item-private-second-notice',
  'item-elsewhere-due',
] as const
export type ItemReminder = (typeof ITEM_REMINDERS)[number]
export type ReminderDue = { readonly kind: ItemReminder; readonly dueAt: DateTime }

const MORNING = timeOfDay('09:00')

/** Notices that the law wants, and how many working days before the last day an officer first hears of each. */
const NOTICES = [
  ['item-key-notice', 'key-decision-notice-by', 5],
  ['item-private-notice', 'private-meeting-notice-by', 5],
  ['item-private-second-notice', 'private-meeting-second-notice-by', 1],
] as const satisfies readonly (readonly [ItemReminder, DeadlineName, number])[]

/** The morning some working days before a notice's last day, and that of the last day itself. */
const noticesOf = (timetable: Timetable): readonly (readonly [ItemReminder, CivilDate])[] =>
  NOTICES.flatMap(([kind, name, ahead]) => {
    const last = deadlineNamed(timetable, name)?.day
    if (last === undefined) return []
    const first = workingDaysBefore(last, ahead, timetable.calendar)
    return [...(first.ok ? [[kind, first.value] as const] : []), [kind, last] as const]
  })

/**
 * When an officer is reminded of the stages of an item's report: on the morning that the request is due, on that of
 * the chair's briefing, and one working day before the final report; of a notice some working days before its last day,
 * and on it. What is already past is not said at all.
 */
export const remindersOfItem = (timetable: Timetable, zone: string, now: DateTime): readonly ReminderDue[] => {
  const final = deadlineNamed(timetable, 'final-report-by')?.day
  const eve = final && workingDaysBefore(final, 1, timetable.calendar)
  const wanted: readonly (readonly [ItemReminder, CivilDate | undefined])[] = [
    ['item-report-to-ask', deadlineNamed(timetable, 'request-report-by')?.day],
    ['item-briefing', deadlineNamed(timetable, 'chairs-briefing')?.day],
    ['item-report-final', eve?.ok ? eve.value : undefined],
    ...noticesOf(timetable),
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
