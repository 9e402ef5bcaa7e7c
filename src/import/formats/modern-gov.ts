import { readPage } from '../read-page.ts'
import type { CalendarMeeting, CommitteeCalendar, ItemRead, PersonRead, Reading } from '../reading.ts'
import { readHtml } from '../text/html.ts'
import { type Loose, layOut } from '../text/page.ts'
import { datesIn } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import { calendarReading } from './calendar-reading.ts'
import { emptyReading } from './empty-reading.ts'
import { child, descendants, type Element, flagOf, parseXml, wordsOf } from './xml-tree.ts'

const meetingOf = (element: Element, committee: string | null): CalendarMeeting => {
  const status = wordsOf(element, 'meetingstatus') ?? ''
  const ownTitle = wordsOf(element, 'committeetitle', 'meetingtitle')
  return {
    date: datesIn(wordsOf(element, 'meetingdate') ?? '')[0]?.iso ?? null,
    time: timesIn(wordsOf(element, 'meetingtime') ?? '')[0]?.time ?? null,
    venue: wordsOf(element, 'meetinglocation', 'meetingvenue'),
    derived: false,
    how: null,
    committee: ownTitle ?? committee,
    title: ownTitle ?? committee,
    id: wordsOf(element, 'meetingid'),
    status: /cancel|postpone/i.test(status)
      ? 'cancelled'
      : /provisional|tentative/i.test(status)
        ? 'provisional'
        : /confirmed|scheduled|agenda published/i.test(status)
          ? 'confirmed'
          : null,
  }
}

/** The web service's GetCommittees, GetMeetings and GetMeeting. Null where the XML is none of them. */
export const readModernGov = (text: string, calendar: CommitteeCalendar | null): Reading | null => {
  const root = parseXml(text)
  const agenda = descendants(root, 'agendaitem')
  const meetings = descendants(root, 'meeting')
  const committees = descendants(root, 'committee').filter((one) => wordsOf(one, 'committeetitle') !== null)
  const title =
    wordsOf(descendants(root, 'committee')[0] ?? root.children[0], 'committeetitle') ??
    descendants(root, 'committeetitle')[0]?.words.trim() ??
    null
  if (agenda.length > 0) {
    const element = meetings[0] ?? root.children.find((one) => child(one, 'meetingdate')) ?? root.children[0]!
    return oneMeeting(element, title, agenda, calendar)
  }
  if (meetings.length > 0) {
    const read = meetings.map((one) => meetingOf(one, title))
    return read.some((one) => one.date) ? calendarReading(title, read) : null
  }
  if (committees.length === 0) {
    const alone = root.children.find((one) => child(one, 'meetingdate'))
    return alone ? calendarReading(title, [meetingOf(alone, title)]) : null
  }
  const current = committees.filter(
    (one) => flagOf(one, 'committeedeleted') !== true && flagOf(one, 'committeeexpired') !== true,
  )
  const listed = current.map((one) => ({
    id: wordsOf(one, 'committeeid'),
    name: wordsOf(one, 'committeetitle')!,
    category: wordsOf(one, 'committeecategory'),
  }))
  return {
    ...emptyReading('calendar', listed.map((one) => one.name).join('\n')),
    title: 'Committees',
    committees: listed,
    meetings: [],
  }
}

/** A part of an item that is published as HTML: escaped once in the XML, and often twice. */
const blocksOf = (element: Element, ...names: string[]): Loose[] => {
  const html = wordsOf(element, ...names)
  if (!html) return []
  const page = readHtml(html)
  return page.blocks.map((block) => ({
    text: page.text.slice(block.start, block.end),
    strong: block.strong,
    cell: block.cell,
  }))
}

const oneMeeting = (
  element: Element,
  committee: string | null,
  agenda: readonly Element[],
  calendar: CommitteeCalendar | null,
): Reading => {
  const loose: Loose[] = []
  const meeting = meetingOf(element, committee)
  const facts: {
    title: string
    restricted: boolean
    papers: { title: string; format: string | null }[]
    number: string | null
  }[] = []
  loose.push({ text: [meeting.committee, meeting.date].filter(Boolean).join(' - ') || 'Meeting', heading: 1 })
  for (const item of agenda) {
    if (flagOf(item, 'isdisplayallowed') === false) continue
    const number = (wordsOf(item, 'fulldisplaynumberformat', 'agendaitemnumber') ?? '').replace(/[.\s]+$/, '') || null
    const title = wordsOf(item, 'agendaitemtitle') ?? 'Untitled item'
    const papers = descendants(item, 'linkeddoc').filter((one) => flagOf(one, 'isrestricted') !== true)
    facts.push({
      title,
      number,
      restricted: flagOf(item, 'isrestricted') === true,
      papers: papers.map((one) => ({
        title: wordsOf(one, 'title') ?? 'Untitled paper',
        format: /\.(\w{3,4})(?:$|\?)/.exec(wordsOf(one, 'url') ?? '')?.[1]?.toUpperCase() ?? null,
      })),
    })
    if (number) loose.push({ text: /^\d+$/.test(number) ? `${number}.` : number, heading: 2 })
    loose.push({ text: title, heading: 2 })
    loose.push(...blocksOf(item, 'agendatext'))
    const minutes = [
      ...blocksOf(item, 'minutesnonemptyhtmlbody', 'minutes'),
      ...blocksOf(item, 'decisionnonemptyhtmlbody'),
    ]
    if (minutes.length > 0) loose.push({ text: 'Minutes:' }, ...minutes)
  }
  const read = readPage(layOut(loose, null), calendar, { committee: meeting.committee, date: meeting.date })
  const withFacts = (item: ItemRead): ItemRead => {
    const fact = facts.find((one) => one.number === item.number && one.title.startsWith(item.title.slice(0, 20)))
    return fact?.restricted && !item.exempt
      ? {
          ...item,
          exempt: {
            paragraphs: [],
            contingent: false,
            used: null,
            evidence: {
              text: read.text.slice(item.start, item.start + item.title.length),
              start: item.start,
              end: item.start + item.title.length,
            },
          },
        }
      : item
  }
  return {
    ...read,
    kind: 'agenda-and-minutes',
    committee: meeting.committee,
    title: meeting.committee ?? read.title,
    meeting: { date: meeting.date, time: meeting.time, venue: meeting.venue, derived: false, how: null },
    meetings: [meeting],
    items: read.items.map(withFacts),
    people: [...attendees(element), ...read.people],
    documents: facts.flatMap((fact) => fact.papers.map((paper) => ({ ...paper, size: null, item: fact.number }))),
  }
}

const attendees = (element: Element): PersonRead[] =>
  descendants(element, 'attendee').flatMap((one) => {
    const name = wordsOf(one, 'name') ?? one.attributes.name?.trim() ?? null
    if (!name) return []
    const told = (field: string): string => wordsOf(one, field) ?? one.attributes[field] ?? ''
    const attendance = told('attendance')
    const as = /apolog|absent/i.test(attendance)
      ? 'apologies'
      : /substitut/i.test(`${attendance} ${told('membertype')} ${told('roledescription')}`)
        ? 'substitute'
        : 'attendee'
    const role = told('roledescription').trim()
    return [
      {
        name,
        roles: role ? [{ title: role, organisation: null }] : [],
        as,
        item: null,
        detail: attendance || null,
      } satisfies PersonRead,
    ]
  })
