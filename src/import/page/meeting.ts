import { type CivilDate, longDate, plusDays, weekdayOf } from '../../domain/calendar/civil-date.ts'
import type { MeetingRead } from '../reading.ts'
import { type DateSaid, datesIn } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import { labelledValue } from './decision.ts'
import { itemPageOf } from './item-page.ts'
import type { Outline } from './outline.ts'

const unknown: MeetingRead = { date: null, time: null, venue: null, derived: false, how: null }

/** When and where the meeting was, as printed; worked out only from words that settle it; null where neither. */
export const meetingIn = (outline: Outline, title: string | null): MeetingRead => {
  const venue = venueOf(outline)
  const ofItem = itemPageOf(outline)
  if (ofItem) return { ...unknown, date: ofItem.date.iso, time: ofItem.time, venue }
  const labelled = labelledValue(outline, 'date') ?? labelledValue(outline, 'decided-at') ?? ofIssue(outline)
  const printed = (labelled && dated(labelled)) || inHead(outline, title)
  const time = timesIn(labelledValue(outline, 'time') ?? '')[0]?.time ?? printed?.time ?? headTime(outline)
  if (printed) return { ...unknown, date: printed.date, time, venue }
  const derived = fromWorkingDayBefore(outline.page.text)
  return derived ? { ...unknown, ...derived, derived: true, time, venue } : { ...unknown, time, venue }
}

/** An issue's page heads each meeting that took it: "Meeting: 24/07/2018 - Overview and Scrutiny Committee (Item 27)". */
const ofIssue = (outline: Outline): string | null => {
  const value = labelledValue(outline, 'committee')
  return value && /^\d{1,2}\/\d{1,2}\/\d{4}\s[-–]\s/.test(value) ? value : null
}

const dated = (words: string): { date: CivilDate; time: string | null } | null => {
  const date = datesIn(words).find((one) => one.iso)
  return date
    ? {
        date: date.iso!,
        time:
          timesIn(words.slice(0, date.start) + ' '.repeat(date.end - date.start) + words.slice(date.end))[0]?.time ??
          null,
      }
    : null
}

const NOT_THE_MEETING =
  /\b(?:last|previous|next|published|publication|despatch|dispatch|issued|deadline|printed|updated|created|approved|confirmed)\b/i
/** "The minutes of the meeting held on 4 April be approved": those of the meeting before. */
const OF_ANOTHER =
  /^to (?:approve|confirm|receive|agree|consider|sign|note)\b|\bminutes\b.{0,120}\b(?:approved|confirmed|agreed|signed|accepted|adopted|considered|received|correct|accurate)\b|\b(?:consideration|consider(?:ed)?|approv(?:e|ed)|confirm(?:ed)?|agreed|signed)\b.{0,60}\bminutes of\b/i
const isOfAnother = (words: string): boolean => OF_ANOTHER.test(words.replace(OF_THESE, 'minutes of'))
const HELD =
  /\b(?:notes|actions|held|meeting|minutes|agenda|committee|panel|council|board|cabinet|forum|group|cofnodion|cyfarfod|gynhaliwyd|pwyllgor|bwrdd|cyngor)\b/i

/** "Confirmed minutes of the meeting held on": these are, and those of no other meeting. */
const OF_THESE = /^(?:confirmed|approved|unconfirmed|unapproved|draft)\s(?:minutes?|notes?) of\b/i
/** "Wednesday 24 July 2024, 13:00 to 15:45, Lecture Theatre": a line that opens with its day and goes on with a time. */
const isDayTimeAndPlace = (words: string, { start, end }: DateSaid): boolean =>
  /^(?:\p{L}+\s){0,2}$/u.test(words.slice(0, start)) && timesIn(words.slice(end, end + 30)).length > 0

/** Before the first item, a line that is a date, or says that the meeting was held on one. */
const inHead = (outline: Outline, title: string | null): { date: CivilDate; time: string | null } | null => {
  const { page, items } = outline
  if (items.length === 0 && outline.partsMinutes) return title && HELD.test(title) ? dated(title) : null
  if (title) {
    const found = dated(title)
    if (found) return found
  }
  const until = Math.min(items[0]?.first ?? 12, 16)
  for (const [at, block] of page.blocks.slice(0, until).entries()) {
    if (outline.isTabled(at)) break
    const words = page.text.slice(block.start, Math.min(block.end, block.start + 300))
    const dates = datesIn(words).filter((one) => one.iso)
    if (dates.length === 0) continue
    const first = dates[0]!
    const around = words.slice(0, first.start).replace(OF_THESE, 'minutes of')
    const rest = words.length - (first.end - first.start)
    if (NOT_THE_MEETING.test(around) || isOfAnother(words)) continue
    if (
      rest <= 45 ||
      isDayTimeAndPlace(words, first) ||
      HELD.test(around) ||
      /^[\s,–-]*(?:at|commencing|starting|from)\b/i.test(words.slice(first.end))
    )
      return dated(words)
  }
  return null
}

const headTime = (outline: Outline): string | null => {
  const until = Math.min(outline.items[0]?.first ?? 0, 10)
  for (const block of outline.page.blocks.slice(0, until)) {
    const words = outline.page.text.slice(block.start, block.end)
    if (words.length > 160 || /\b(?:deadline|by|closes?|before)\b/i.test(words)) continue
    const time = timesIn(words)[0]
    if (time && (HELD.test(words) || /\b(?:at|commenc|start)/i.test(words) || words.length < 40)) return time.time
  }
  return null
}

const NOT_A_PLACE =
  /\b(?:meetings?|agenda|committee’s|report)\b|^(?:the\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i

const venueOf = (outline: Outline): string | null => {
  const labelled = labelledValue(outline, 'venue')
  if (labelled)
    return labelled.replace(/[.,]?\s*\(?(?:View|Get|Show)\s(?:directions|map|location)\b.*$/i, '').slice(0, 200)
  for (const block of outline.page.blocks.slice(0, outline.items[0]?.first ?? 8)) {
    const words = outline.page.text.slice(block.start, Math.min(block.end, block.start + 300)).replace(/\n/g, ' ')
    if (block.end - block.start > 260 || isOfAnother(words)) continue
    const m =
      /\b(?:held|meeting|gynhaliwyd)\b.{0,120}?\b(?:in|at|yn)\s((?:the\s)?\p{Lu}[^.;]{3,90}?)(?=\s(?:on|at)\s(?:\p{Lu}\w+day|\d)|[.;]|,\s(?:on|at)\s|\s\(|$)/u.exec(
        words,
      )
    if (m && NOT_A_PLACE.test(m[1]!)) continue
    if (m && datesIn(m[1]!).length === 0 && timesIn(m[1]!).length === 0)
      return m[1]!
        .replace(/\s+/g, ' ')
        .replace(/,?\s(?:commencing|starting|beginning)$/i, '')
        .replace(/,$/, '')
  }
  return null
}

const BEFORE =
  /\b(?:(the|one|two|three|four|five|\d{1,2})\s)?(?:clear\s)?(working|week)\s?days?\s(?:before|prior to)\sthe\smeeting\b.{0,40}?\(?(?:in this case|i\.e\.|that is|namely)[,\s]/i
const COUNTS: Record<string, number> = { the: 1, one: 1, two: 2, three: 3, four: 4, five: 5 }

/** "The working day before the meeting (in this case 10 March 2021)" settles the meeting's day, barring holidays between. */
const fromWorkingDayBefore = (text: string): { date: CivilDate; how: string } | null => {
  const m = BEFORE.exec(text)
  if (!m) return null
  const words = text.slice(m.index, m.index + m[0].length + 60)
  const deadline: DateSaid | undefined = datesIn(words).find((one) => one.iso && one.start >= m[0].length - 4)
  if (!deadline?.iso || /clear/.test(m[0])) return null
  const count = COUNTS[(m[1] ?? 'the').toLowerCase()] ?? Number(m[1])
  let day = deadline.iso
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1)
    if (weekdayOf(day) <= 5) left -= 1
  }
  return {
    date: day,
    how: `${count === 1 ? 'the working day' : `${count} working days`} after ${longDate(deadline.iso)}, which the page says is ${count === 1 ? 'the working day' : `${count} working days`} before the meeting; bank holidays are not considered`,
  }
}
