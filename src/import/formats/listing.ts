import { DateTime } from 'luxon'
import type { CalendarMeeting, ItemRead, PersonRead, Reading } from '../reading.ts'
import { calendarReading } from './calendar-reading.ts'

/** An item before its place in the text is known. */
export type LooseItem = {
  readonly number: string | null
  readonly title: string
  readonly notes: string | null
  readonly outcome: string | null
  readonly restricted?: boolean
}

/** Meetings with their items, as a reading whose text lists both; every item knows where it stands in that text. */
export const listing = (
  title: string | null,
  meetings: readonly CalendarMeeting[],
  agenda: readonly LooseItem[],
  people: readonly PersonRead[] = [],
): Reading => {
  const calendar = calendarReading(title, meetings)
  let text = calendar.text
  const items: ItemRead[] = agenda.map((item) => {
    const line = [item.number, item.title].filter(Boolean).join('. ')
    const words = [line, item.notes].filter(Boolean).join('\n')
    const start = text.length === 0 ? 0 : text.length + 1
    text = text.length === 0 ? words : `${text}\n${words}`
    const end = start + words.length
    return {
      number: item.number,
      title: item.title,
      start,
      end,
      parent: null,
      exempt: item.restricted
        ? { paragraphs: [], contingent: false, used: null, evidence: { text: line, start, end: start + line.length } }
        : null,
      outcome: item.outcome,
      points: [],
    }
  })
  return { ...calendar, text, items, people }
}

/** The day and the time of a stamp such as `2024-05-14T19:30:00`, in the place's own time; UTC is told in London's. */
export const stampParts = (stamp: string | null): { date: string | null; time: string | null } => {
  const m = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|\+00:?00)?)?/.exec(stamp ?? '')
  if (!m) return { date: null, time: null }
  if (!m[3]) return { date: m[1]!, time: m[2] ?? null }
  const moment = DateTime.fromISO(`${m[1]}T${m[2]}`, { zone: 'utc' }).setZone('Europe/London')
  return { date: moment.toFormat('yyyy-MM-dd'), time: moment.toFormat('HH:mm') }
}
