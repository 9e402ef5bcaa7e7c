import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftThatCounts } from '../../domain/agenda/agenda.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import { compose, type ItemToCompose } from '../../domain/agenda/compose.ts'
import { progressOf } from '../../domain/agenda/progress.ts'
import { daysToPublish, type Publication } from '../../domain/agenda/publish.ts'
import { defaultStandingItems } from '../../domain/agenda/standing-item.ts'
import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { deadlineNamed, meetingTimetable } from '../../domain/calendar/timetable.ts'
import type { Item } from '../../domain/programme/item.ts'
import { aCommittee, aMeeting, anItem } from '../kit/gallery-data.ts'

// The agenda that the gallery and the tests tell their stories of: Thursday 12 November 2026, draft 3.

const CHAIR = '01980000-0000-7000-8000-0000000000f1'
const OFFICER = '01980000-0000-7000-8000-0000000000f2'

const anItemOnIt = (item: Partial<Item>, given: Partial<ItemToCompose> = {}): ItemToCompose => ({
  item: anItem({ stage: { is: 'scheduled', meetingId: aMeeting().id }, minutesNeeded: 30, ...item }),
  lead: { name: 'Tomos Adeyemi', title: 'Head of Customer Relations', organisation: null },
  presenters: [{ name: 'Tomos Adeyemi', title: 'Head of Customer Relations', organisation: null }],
  invited: [],
  asked: [{ kind: 'report', state: 'received', format: 'report' }],
  papers: [],
  lateReason: null,
  ...given,
})

const THE_ITEMS: readonly ItemToCompose[] = [
  anItemOnIt({
    id: '01980000-0000-7000-8000-0000000000e1',
    number: 12,
    title: 'Children’s complaints',
    originMinute: '318',
  }),
  anItemOnIt(
    { id: '01980000-0000-7000-8000-0000000000e2', number: 14, title: 'Apprenticeships' },
    {
      asked: [{ kind: 'report', state: 'asked', format: 'report' }],
      invited: [
        { name: 'Ffion Okafor', title: 'Principal', organisation: 'Marchbrook College', answer: 'coming' },
        { name: 'Daniel Price', title: 'Director', organisation: 'Westmarch Works', answer: 'not-yet-answered' },
      ],
    },
  ),
  anItemOnIt({
    id: '01980000-0000-7000-8000-0000000000e3',
    number: 17,
    title: 'A contract for the depot',
    part: 'exempt',
    paragraphs: ['3'],
  }),
]

/** Somebody asked about the draft. */
export const anAsking = (given: Partial<Asking> = {}): Asking => ({
  id: '01980000-0000-7000-8000-0000000000a1',
  personId: CHAIR,
  role: 'chair',
  purpose: 'consult',
  position: 1,
  needs: 'all',
  askedRevision: 3,
  askedAt: '2026-10-27T09:00:00.000Z',
  answer: null,
  words: null,
  answeredRevision: null,
  answeredAt: null,
  delegateForId: null,
  because: null,
  leftOut: [],
  onlyItems: null,
  ...given,
})

/** The record of its publication. */
export const aPublication = (given: Partial<Publication> = {}): Publication => ({
  agendaId: '01980000-0000-7000-8000-0000000000b1',
  meetingId: aMeeting().id,
  revision: 3,
  publishedById: OFFICER,
  publishedAt: '2026-11-03T15:00:00.000Z',
  publishedOn: civilDate('2026-11-03'),
  link: 'https://democracy.westmarch.example/panel/12-november',
  noticeAtOffices: true,
  summonsSent: true,
  withoutReplyBecause: null,
  lateBecause: null,
  ...given,
})

/** The agenda, with whoever was asked and whatever was published. */
export const anAgendaAt = (
  given: Partial<AgendaAt> & { readonly items?: readonly ItemToCompose[]; readonly title?: string } = {},
): AgendaAt => {
  const { items = THE_ITEMS, title, ...rest } = given
  const committee = rest.committee ?? aCommittee()
  const meeting = rest.meeting ?? aMeeting()
  const ruled = meetingTimetable({ day: meeting.day, time: meeting.time, regime: meeting.regime })
  const timetable = ruled.ok ? ruled.value : null
  const participation = { day: civilDate('2026-11-11'), at: timeOfDay('09:00') }
  const lines = compose({
    committee,
    meeting,
    standing: defaultStandingItems({ kind: committee.kind, hasPublicParticipation: true }).map((item) => ({
      ...item,
      id: item.kind,
      committeeId: committee.id,
    })),
    items: items.map((one) => (title ? { ...one, item: { ...one.item, title } } : one)),
    order: [],
    facts: { lastMeeting: { day: civilDate('2026-07-02') }, nextMeeting: null, participation, year: '2026/27' },
    firstNumber: '318',
  })
  const revision = (number: number, changes: AgendaAt['current']['changes']) => ({
    agendaId: aPublication().agendaId,
    number,
    lines,
    changes,
    madeById: OFFICER,
    madeAt: `2026-10-2${number}T09:00:00.000Z`,
  })
  const revisions = [
    revision(1, []),
    revision(2, [{ is: 'removed', words: 'Libraries moved to Thursday 14 January', asksAgain: true }]),
    revision(3, [{ is: 'added', words: 'Children’s complaints added (minute 318)', asksAgain: true }]),
  ]
  const counts = draftThatCounts(revisions)
  const askings = rest.askings ?? [anAsking()]
  const publication = rest.publication ?? null
  return {
    committee,
    host: null,
    meeting,
    timetable,
    days: timetable && daysToPublish(timetable, committee.zone),
    today: civilDate('2026-10-26'),
    publishBy: timetable ? deadlineNamed(timetable, 'publish-by') : undefined,
    participation,
    officer: {
      id: OFFICER,
      name: 'Anwen Clarke',
      title: 'Scrutiny Officer',
      organisation: null,
      email: 'anwen.clarke@westmarch.example',
      telephone: '01632 960 114',
      language: 'en',
      assistantId: null,
      zone: 'Europe/London',
      isExternal: false,
      hasLeft: false,
      slackId: 'U0ANWEN',
    },
    agenda: {
      id: aPublication().agendaId,
      meetingId: meeting.id,
      committeeId: committee.id,
      state: publication ? 'published' : 'consulted-on',
      revision: 3,
      chain: null,
    },
    revisions,
    current: revisions[2]!,
    counts,
    askings,
    progress: progressOf(askings, counts, new Map(), rest.agenda?.chain ?? null),
    publication,
    shown: revisions[2]!,
    names: new Map([
      [CHAIR, 'Councillor Gwen Pritchard'],
      [OFFICER, 'Anwen Clarke'],
    ]),
    ...rest,
  }
}
