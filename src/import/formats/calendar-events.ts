import ICAL from 'ical.js'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import type { MeetingRow, PreviewRow } from '../read-set-up.ts'
import { type Component, inZone, type Time } from './calendar-zones.ts'

type Event = InstanceType<typeof ICAL.Event>

/** Of an event that repeats without an end, no more than this. */
const MOST_OF_ONE = 120
const CANCELLED = /\bcancel(?:led|ed|lation)\b/i
const MARKED =
  /^\s*(?:cancelled|canceled|postponed|provisional)\s?[:–-]\s?|\s?[([](?:cancelled|canceled|postponed|provisional)[)\]]\s*$/gi

type Row = Omit<PreviewRow<MeetingRow>, 'row'>

/**
 * The events of an iCalendar file as meetings in a zone, in the order of their days. Folded lines are one line; of an
 * event that is there twice its newest SEQUENCE counts; one that repeats is a row each time. Null where it is no
 * calendar file.
 */
export const calendarEvents = (text: string, zone: string, most: number): readonly PreviewRow<MeetingRow>[] | null => {
  const calendar = parsed(text)
  if (!calendar) return null
  const name = calendar.getFirstPropertyValue('x-wr-calname')
  const whole = {
    zone,
    calendar,
    calendarName: typeof name === 'string' ? name.trim() : null,
    isCancelling: String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL',
  }
  const rows: Row[] = []
  for (const one of newest(calendar.getAllSubcomponents('vevent'))) {
    if (rows.length >= most) break
    rows.push(...rowsOf(one, whole))
  }
  const key = ({ value }: Row) => (value ? `${value.date} ${value.time ?? ''}` : '')
  return rows.sort((a, b) => key(a).localeCompare(key(b))).map((row, index) => ({ row: index + 1, ...row }))
}

const parsed = (text: string): Component | null => {
  try {
    return new ICAL.Component(ICAL.parse(text.trimStart().replace(/\r?\n/g, '\r\n')) as never)
  } catch {
    return null
  }
}

/** Each event with the changes of its single days; of two with one UID the one of the higher SEQUENCE. */
const newest = (events: readonly Component[]): readonly { main: Component; changed: readonly Component[] }[] => {
  const mains = new Map<string, Component>()
  const changed: Component[] = []
  for (const [index, event] of events.entries()) {
    const uid = String(event.getFirstPropertyValue('uid') ?? `none-${index}`)
    if (event.getFirstProperty('recurrence-id')) {
      changed.push(event)
      continue
    }
    const there = mains.get(uid)
    if (!there || sequenceOf(event) >= sequenceOf(there)) mains.set(uid, event)
  }
  const ofMain = (uid: string) => changed.filter((one) => String(one.getFirstPropertyValue('uid')) === uid)
  const orphans = changed.filter((one) => !mains.has(String(one.getFirstPropertyValue('uid'))))
  return [
    ...[...mains].map(([uid, main]) => ({ main, changed: ofMain(uid) })),
    ...orphans.map((main) => ({ main, changed: [] })),
  ]
}

const sequenceOf = (event: Component): number => Number(event.getFirstPropertyValue('sequence') ?? 0) || 0

type Whole = {
  readonly zone: string
  readonly calendar: Component
  readonly calendarName: string | null
  readonly isCancelling: boolean
}

const rowsOf = (
  { main, changed }: { main: Component; changed: readonly Component[] },
  whole: Whole,
): readonly Row[] => {
  const summary = String(main.getFirstPropertyValue('summary') ?? '').trim()
  const broken = (why: string): readonly Row[] => [
    { value: null, problems: [`${summary ? `“${summary}”` : 'An event without a title'}: ${why}`] },
  ]
  const written = main.getFirstProperty('dtstart')?.jCal[3]
  if (typeof written !== 'string') return broken('no day is given.')
  if (!isCivilDate(written.slice(0, 10))) return broken(`there is no such day as ${written.slice(0, 10)}.`)
  try {
    const event = new ICAL.Event(main)
    for (const one of changed) event.relateException(one)
    if (!event.isRecurring()) return [rowOf(event, event.startDate, whole)]
    const { times, isCut } = occurrences(event)
    if (!fitsItsRule(main, times))
      return broken('its repetition cannot be read with certainty: add its meetings by hand.')
    const rows = times.map((time) => {
      const { item, startDate } = event.getOccurrenceDetails(time)
      return rowOf(item, startDate, whole)
    })
    return isCut ? [...rows, ...broken(`it repeats further; the first ${MOST_OF_ONE} days are here.`)] : rows
  } catch {
    return broken('its day or its repetition cannot be read.')
  }
}

const occurrences = (event: Event): { readonly times: readonly Time[]; readonly isCut: boolean } => {
  const times: Time[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (times.length === MOST_OF_ONE) return { times, isCut: true }
    times.push(next.clone())
  }
  return { times, isCut: false }
}

/** What the days of a rule must be: a reader that rolls 30 February into March is not believed. */
const fitsItsRule = (main: Component, times: readonly Time[]): boolean => {
  const rule = main.getFirstPropertyValue('rrule') as { parts?: Readonly<Record<string, readonly number[]>> } | null
  const [days, months] = [rule?.parts?.BYMONTHDAY ?? [], rule?.parts?.BYMONTH ?? []]
  // The first is the day of DTSTART, which stands whatever the rule says; negative days are counted from the end.
  return times
    .slice(1)
    .every(
      ({ day, month }) =>
        (days.length === 0 || days.some((one) => one < 0) || days.includes(day)) &&
        (months.length === 0 || months.includes(month)),
    )
}

const rowOf = (event: Event, start: Time, { zone, calendar, calendarName, isCancelling }: Whole): Row => {
  const { component } = event
  const summary = event.summary?.trim() ?? ''
  const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null
  const at = inZone(start, tzid, calendar, zone)
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase()
  const minutes = Math.round(event.duration.toSeconds() / 60)
  const value: MeetingRow = {
    date:
      at.is === 'known'
        ? at.date
        : `${start.year}-${String(start.month).padStart(2, '0')}-${String(start.day).padStart(2, '0')}`,
    time: at.is === 'known' ? at.time : null,
    venue: event.location?.trim() || null,
    committee: summary.replace(MARKED, '').trim() || null,
    cancelled: isCancelling || status === 'CANCELLED' || CANCELLED.test(summary),
    minutes: !start.isDate && minutes > 0 && minutes <= 24 * 60 ? minutes : null,
    calendar: calendarName,
  }
  return at.is === 'known' ? { value, problems: [], notes: at.note ? [at.note] : [] } : { value, problems: [at.why] }
}
