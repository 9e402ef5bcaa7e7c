import ICAL from 'ical.js'
import { DateTime } from 'luxon'
import type { CalendarMeeting, Reading } from '../reading.ts'
import { calendarReading } from './calendar-reading.ts'

const MOST = 200

type Value = {
  isDate?: boolean
  year: number
  month: number
  day: number
  hour: number
  minute: number
  zone?: { tzid?: string }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A moment in council time: London's for what is given in UTC, and as printed for any other zone. */
const inLondon = (time: Value): { date: string; time: string | null } => {
  const date = `${time.year}-${two(time.month)}-${two(time.day)}`
  if (time.isDate) return { date, time: null }
  if (time.zone?.tzid !== 'UTC') return { date, time: `${two(time.hour)}:${two(time.minute)}` }
  const moment = DateTime.fromObject(
    { year: time.year, month: time.month, day: time.day, hour: time.hour, minute: time.minute },
    { zone: 'utc' },
  ).setZone('Europe/London')
  return { date: moment.toFormat('yyyy-MM-dd'), time: moment.toFormat('HH:mm') }
}

const CANCELLED = /\bcancel(?:led|ed|lation)\b|\bpostponed\b/i

/** An iCalendar file's meetings; a cancelled one is told by its status or by its summary. Null where it cannot be parsed. */
export const readICalendar = (text: string, rows: number): Reading | null => {
  let root: InstanceType<typeof ICAL.Component>
  try {
    root = new ICAL.Component(ICAL.parse(text.replace(/\r?\n/g, '\r\n')) as never)
  } catch {
    return null
  }
  const calendarName = root.getFirstPropertyValue('x-wr-calname')
  const meetings: CalendarMeeting[] = []
  for (const component of root.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    const start = event.startDate as unknown as Value | null
    if (!start) continue
    const summary = event.summary?.trim() || null
    const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase()
    const base = {
      venue: event.location?.trim() || null,
      derived: false,
      how: null,
      committee:
        summary
          ?.replace(/^\s*(?:cancelled|canceled|postponed|provisional)\s?[:–-]\s?/i, '')
          .replace(/\s?[([](?:cancelled|canceled|postponed|provisional)[)\]]\s*$/i, '') ?? null,
      title: summary,
      id: event.uid ?? null,
      status:
        status === 'CANCELLED' || CANCELLED.test(summary ?? '')
          ? ('cancelled' as const)
          : status === 'TENTATIVE' || /provisional/i.test(summary ?? '')
            ? ('provisional' as const)
            : status === 'CONFIRMED'
              ? ('confirmed' as const)
              : null,
    }
    for (const when of event.isRecurring() ? occurrences(event) : [start]) {
      if (meetings.length >= rows) break
      meetings.push({ ...inLondon(when), ...base })
    }
  }
  meetings.sort((a, b) => `${a.date}${a.time}`.localeCompare(`${b.date}${b.time}`))
  return { ...calendarReading(typeof calendarName === 'string' ? calendarName : null, meetings) }
}

const occurrences = (event: InstanceType<typeof ICAL.Event>): Value[] => {
  const found: Value[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next && found.length < MOST; next = iterator.next())
    found.push(next as unknown as Value)
  return found
}
