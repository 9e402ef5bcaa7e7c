import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { binaryFormat } from './formats/sniff.ts'
import { type Limits, listLimits } from './limits.ts'
import { type MeetingRow, type Preview, readMeetings } from './read-set-up.ts'
import type { ReadingRefusal } from './refusals.ts'
import { decode } from './text/encoding.ts'

/**
 * A list of meetings from CSV, Excel or an iCalendar file, times in the committee's zone. An event that is cancelled, has
 * no day, or whose zone is not certain is told with a sentence and never guessed at.
 */
export const readMeetingList = async (
  bytes: Uint8Array,
  zone: string,
  limits: Limits = listLimits,
): Promise<Ruling<Preview<MeetingRow>, ReadingRefusal>> => {
  if (bytes.length > limits.file) return refuse({ rule: 'file-too-large', bytes: bytes.length, most: limits.file })
  if (binaryFormat(bytes) !== null) return readMeetings(bytes, limits)
  const { text } = decode(bytes)
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return readMeetings(bytes, limits)
  const { calendarEvents } = await import('./formats/calendar-events.ts')
  const rows = calendarEvents(text, zone, limits.rows)
  return rows === null ? refuse({ rule: 'file-damaged', format: 'an iCalendar file' }) : allow({ columns: null, rows })
}
