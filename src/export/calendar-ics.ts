import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'
import { type CivilDate, instantOf, longDate, type TimeOfDay } from '../domain/calendar/civil-date.ts'
import type { DeadlinesGrid } from '../domain/calendar/deadlines-grid.ts'
import { INFORMAL_NOTE } from './grid-tables.ts'

/** A meeting as it goes into a calendar file. Public: nothing of what is on its agenda. */
export type CalendarEntry = {
  readonly id: string
  readonly committee: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly zone: string
  readonly minutes: number
  readonly venue: string | null
  readonly link: string | null
  readonly title: string | null
  readonly status: 'provisional' | 'confirmed' | 'cancelled'
  /** Grows with each change, so that a calendar that has the meeting already moves it. */
  readonly sequence: number
  readonly reason: string | null
  readonly publishing: { readonly target: CivilDate; readonly last: CivilDate } | null
}

/** Whose calendar it is, and the instant (ISO) it was made: the same calendar made then is the same file. */
export type CalendarAbout = { readonly name: string; readonly at: string }

const STATUS = {
  provisional: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const

/** The unchanging name of a meeting in every calendar file. */
export const uidOf = (id: string): string => `meeting-${id}@cleardays`

const calendarNamed = (name: string) =>
  ical({
    name,
    prodId: { company: 'Cleardays', product: 'Committee calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })

/** The meetings as iCalendar: an unchanging UID and a growing SEQUENCE each, and those that are cancelled said to be. */
export const calendarIcs = (entries: readonly CalendarEntry[], { name, at }: CalendarAbout): Uint8Array => {
  const calendar = calendarNamed(name)
  for (const entry of entries) {
    const start = instantOf(entry.day, entry.time, entry.zone)
    const isCancelled = entry.status === 'cancelled'
    calendar.createEvent({
      id: uidOf(entry.id),
      sequence: entry.sequence,
      stamp: DateTime.fromISO(at).toUTC().toJSDate(),
      start: start.toUTC().toJSDate(),
      end: start.plus({ minutes: entry.minutes }).toUTC().toJSDate(),
      summary: `${isCancelled ? 'Cancelled: ' : ''}${entry.committee}${entry.title ? `: ${entry.title}` : ''}`,
      status: STATUS[entry.status],
      ...(entry.venue && { location: entry.venue }),
      ...(entry.link && URL.canParse(entry.link) && { url: entry.link }),
      ...descriptionOf(entry),
    })
  }
  return new TextEncoder().encode(calendar.toString())
}

const descriptionOf = ({ status, reason, publishing }: CalendarEntry): { description?: string } => {
  if (status === 'cancelled') return reason ? { description: reason } : {}
  if (!publishing) return {}
  const { target, last } = publishing
  return { description: `Agenda out by ${longDate(target)} (our target) and no later than ${longDate(last)}.` }
}

/** The deadlines of the grid as whole days in a calendar: one to a stage of a meeting. */
export const gridIcs = (grid: DeadlinesGrid, { name, at }: CalendarAbout): Uint8Array => {
  const calendar = calendarNamed(name)
  const stamp = DateTime.fromISO(at).toUTC().toJSDate()
  const wholeDay = (id: string, day: CivilDate, summary: string, description: string | null) =>
    calendar.createEvent({
      id,
      stamp,
      allDay: true,
      floating: true,
      start: DateTime.fromISO(day, { zone: 'utc' }).toJSDate(),
      end: DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toJSDate(),
      summary,
      ...(description && { description }),
    })
  for (const { id, committee, meeting, days, isInformal, isKnown } of grid.rows) {
    const note = isInformal ? INFORMAL_NOTE : null
    for (const deadline of days)
      if (deadline)
        wholeDay(
          `deadline-${deadline.name}-${id}@cleardays`,
          deadline.day,
          `${deadline.title}: ${committee}, ${longDate(meeting)}`,
          note,
        )
    if (note) wholeDay(`gathering-${id}@cleardays`, meeting, `${committee}: informal, no agenda to publish`, note)
    else if (!isKnown)
      wholeDay(
        `gathering-${id}@cleardays`,
        meeting,
        `${committee}: deadlines not known yet`,
        'The bank holidays are not published that far yet.',
      )
  }
  return new TextEncoder().encode(calendar.toString())
}
