import { isCivilDate } from '../domain/calendar/civil-date.ts'
import { profileNames } from '../domain/calendar/profiles.ts'
import type { CommitteeCalendar, CouncilDays } from './reading.ts'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (row: Row, ...keys: string[]): string | null => {
  for (const key of keys) {
    const value = row[key]
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (isRow(value) && typeof value.name === 'string') return value.name
  }
  return null
}

/** The meetings of a committee from JSON, as `cleardays export calendar --json` or `cleardays read --json` print them; else null. */
export const readCalendarFile = (json: string): CommitteeCalendar | null => {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return null
  }
  const top: Row = isRow(parsed) ? parsed : {}
  const rows = Array.isArray(parsed) ? parsed : [top.meetings, top.events, top.calendar].find(Array.isArray)
  if (!Array.isArray(rows)) return null
  const meetings = rows.filter(isRow).flatMap((row) => {
    const stamp = text(row, 'date', 'day', 'meetingDate', 'start', 'startsAt', 'at', 'on')
    const date = stamp?.slice(0, 10) ?? ''
    if (!isCivilDate(date) || /cancel/i.test(text(row, 'status', 'state') ?? '')) return []
    const time = text(row, 'time', 'startTime') ?? /T(\d\d:\d\d)/.exec(stamp!)?.[1] ?? null
    return [{ date, time: time?.slice(0, 5) ?? null, committee: text(row, 'committee', 'body') }]
  })
  return meetings.length === 0 && rows.length > 0
    ? null
    : { committee: text(top, 'committee', 'name', 'body'), meetings, ...daysIn(top) }
}

/** Which days the council works, where the file says so. */
const daysIn = (top: Row): { days?: CouncilDays } => {
  const profile = profileNames.find((name) => name === top.profile)
  if (!profile) return {}
  const rows = Array.isArray(top.closures) ? top.closures.filter(isRow) : []
  const closures = rows.flatMap((row) => {
    const day = text(row, 'day', 'date') ?? ''
    return isCivilDate(day) ? [{ day, why: text(row, 'why', 'title') ?? 'closure day' }] : []
  })
  return { days: { profile, closures } }
}
