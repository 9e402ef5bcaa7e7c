import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, type TimeOfDay, timeOfDay } from '../calendar/civil-date.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'
import { SWITCHABLE_REMINDERS } from './reminder-kinds.ts'

/** Said where publication is not confirmed on the last day: at 12 noon, 3.00pm and 4.30pm. */
export const LAST_DAY_REMINDERS = ['agenda-last-day-1200', 'agenda-last-day-1500', 'agenda-last-day-1630'] as const

/** Every agenda reminder. Each can be switched off in the committee's settings. */
export type AgendaReminder = keyof typeof SWITCHABLE_REMINDERS | (typeof LAST_DAY_REMINDERS)[number]

const SET_ELSEWHERE: ReadonlySet<string> = new Set([
  'agenda-published-channel',
  'weekly-roll-up-channel',
  'outcomes-to-record',
])

/**
 * Those that stand as rows of a meeting from the first; `agenda-published-channel` is said in the act of publishing, the
 * roll-up is the committee's, and outcomes are asked for once the meeting was held.
 */
export const PLANNED_REMINDERS: readonly AgendaReminder[] = [
  ...(Object.keys(SWITCHABLE_REMINDERS) as (keyof typeof SWITCHABLE_REMINDERS)[]),
  ...LAST_DAY_REMINDERS,
].filter((kind) => !SET_ELSEWHERE.has(kind))

/** Who is told, as person ids, and the committee's channel. */
export type AgendaPeople = {
  readonly officers: readonly string[]
  readonly chairs: readonly string[]
  /** Officer, deputy and proper officer: whoever can still publish on the last day. */
  readonly publishers: readonly string[]
  readonly channel: string | null
}

/** One reminder due: to a person or to the channel, at an instant. `day` is the civil day in the committee's zone. */
export type AgendaReminderDue = {
  readonly kind: AgendaReminder
  readonly day: CivilDate
  readonly dueAt: DateTime
  readonly personId: string | null
  readonly channel: string | null
}

const MORNING = timeOfDay('09:00')

/**
 * When who is reminded of a meeting's agenda, in the committee's own zone. An informal gathering has no day by which
 * to publish, so only its eve is said. Nothing is said late: what is past is left out.
 */
export const agendaReminders = (given: {
  readonly timetable: Timetable
  readonly zone: string
  readonly people: AgendaPeople
  readonly isPublished: boolean
  readonly off: readonly string[]
  readonly now: DateTime
}): readonly AgendaReminderDue[] => {
  const { timetable, people, zone } = given
  const last = deadlineNamed(timetable, 'publish-by')?.day
  const briefing = deadlineNamed(timetable, 'chairs-briefing')?.day
  const before = (day: CivilDate | undefined, count: number): CivilDate | undefined => {
    const ruling = day && workingDaysBefore(day, count, timetable.calendar)
    return ruling?.ok ? ruling.value : undefined
  }
  const to = (kind: AgendaReminder, day: CivilDate | undefined, at: TimeOfDay, persons: readonly string[]) =>
    day === undefined
      ? []
      : persons.map((personId) => ({ kind, day, dueAt: instantOf(day, at, zone), personId, channel: null }))

  const ofPublishing =
    given.isPublished || last === undefined
      ? []
      : [
          ...to('agenda-setting', briefing, MORNING, people.officers),
          ...to('agenda-briefing', briefing, MORNING, people.chairs),
          ...to('agenda-two-days', before(last, 2), MORNING, people.officers),
          ...to('agenda-morning', last, MORNING, people.officers),
          ...to('agenda-last-day-1200', last, timeOfDay('12:00'), people.publishers),
          ...to('agenda-last-day-1500', last, timeOfDay('15:00'), people.publishers),
          ...to('agenda-last-day-1630', last, timeOfDay('16:30'), people.publishers),
        ]
  const eve = before(timetable.meeting?.day, 1)
  const ofTheMeeting: AgendaReminderDue[] =
    eve && people.channel
      ? [
          {
            kind: 'meeting-tomorrow-channel',
            day: eve,
            dueAt: instantOf(eve, MORNING, zone),
            personId: null,
            channel: people.channel,
          },
        ]
      : []
  return [...ofPublishing, ...ofTheMeeting].filter(({ kind, dueAt }) => !given.off.includes(kind) && dueAt > given.now)
}
