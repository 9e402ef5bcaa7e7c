import type { Clock } from '../clock.ts'
import { compose } from '../domain/agenda/compose.ts'
import type { Doubt } from '../domain/agenda/doubt.ts'
import type { AgendaLine } from '../domain/agenda/line.ts'
import { lint } from '../domain/agenda/lint.ts'
import { canCount, firstNumber, numberAfter } from '../domain/agenda/numbering.ts'
import {
  defaultStandingItems,
  type StandingItem,
  type StandingKind,
  standsUnder,
} from '../domain/agenda/standing-item.ts'
import { municipalYear } from '../domain/agenda/standing-words.ts'
import { type Timing, timingOf } from '../domain/agenda/timing.ts'
import { civilDateAt, plusDays } from '../domain/calendar/civil-date.ts'
import { type AuthorityOfCommittee, hostingOn } from '../domain/calendar/joint-hosting.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import { noticeDoubts } from '../domain/notices/doubts.ts'
import type { Person } from '../domain/people/person.ts'
import { workstreamDoubts } from '../domain/workstreams/on-agenda.ts'
import { itemsForAgenda } from './items-for-agenda.ts'
import type { MeetingDates } from './meeting-dates.ts'
import { noticesOf } from './notices-of.ts'
import type { RequestForItem } from './ports/agendas.ts'
import type { Tx } from './ports/tx.ts'
import type { ParticipationCloses } from './public-participation.ts'

/** An agenda as it would be composed at this moment, with what may be amiss. */
export type ComposedNow = {
  readonly lines: readonly AgendaLine[]
  readonly timing: Timing
  readonly doubts: readonly Doubt[]
  readonly participation: ParticipationCloses | null
}

/** The same with what was asked of whom for its items. */
export type Composed = ComposedNow & {
  readonly requests: readonly RequestForItem[]
  readonly people: ReadonlyMap<string, Person>
}

/** Composes a meeting's agenda from the database as it stands. Writes nothing. */
export const composeNow = async (tx: Tx, clock: Clock, dates: MeetingDates): Promise<Composed> => {
  const { committee, host, meeting, inputs, participation } = dates
  const [lastMeeting, nextMeeting, there, standing, order, first, promises, workstreams] = await Promise.all([
    tx.meetings.lastBefore(committee.id, meeting.day),
    tx.meetings.next(committee.id, plusDays(meeting.day, 1)),
    tx.items.at(meeting.id),
    standingOf(tx, committee, host?.name ?? null),
    tx.agendas.orderOf(meeting.id),
    startsAt(tx, clock, dates),
    promisesNotKept(tx, committee, meeting),
    tx.workstreams.of(committee.id),
  ])
  const items = there.filter(({ stage }) => stage.is !== 'considered')
  const { toCompose, requests, people } = await itemsForAgenda(tx, items)
  const lines = compose({
    committee,
    meeting,
    standing,
    items: toCompose,
    order,
    facts: {
      lastMeeting,
      nextMeeting,
      participation,
      year: municipalYear(meeting.day),
    },
    firstNumber: first,
  })
  const timing = timingOf(lines, meeting.time, meeting.minutesLong)
  const doubts = lint({
    lines,
    day: meeting.day,
    timing,
    minutesLong: meeting.minutesLong,
    expected: expected(committee, meeting, lastMeeting !== null),
    promises,
    wantedBy: new Map(items.flatMap(({ id, wantedBy }) => (wantedBy ? [[id, wantedBy] as const] : []))),
  })
  const today = civilDateAt(clock.now(), committee.zone)
  const notices = noticeDoubts(await noticesOf(tx, committee, meeting, items, inputs), today)
  const streams = workstreamDoubts(lines, workstreams, meeting.day)
  return { lines, timing, doubts: [...doubts, ...notices, ...streams], participation, requests, people }
}

/**
 * The standing business of a committee under a host (null in a committee of one council); what it starts with, where it
 * has none of its own yet.
 */
export const standingOf = async (
  tx: Tx,
  committee: Committee,
  host: string | null,
): Promise<readonly StandingItem[]> => {
  const own = await tx.standingItems.of(committee.id)
  if (own.length > 0 || (await tx.agendas.hasAny(committee.id))) return own.filter((item) => standsUnder(item, host))
  return defaultStandingItems({
    kind: committee.kind,
    hasPublicParticipation: committee.settings.publicQuestions !== null && committee.regime !== 'informal',
  }).map((item) => ({ ...item, id: `default-${item.kind}`, committeeId: committee.id }))
}

/**
 * Numbers carry on from the last minutes, and from the drafts of the meetings that come before this one: under a host
 * that counts its own, from its drafts alone.
 */
const startsAt = async (tx: Tx, clock: Clock, { committee, host, meeting, inputs }: MeetingDates): Promise<string> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const [numbering, drafts] = await Promise.all([
    host?.hosting.numbering ?? tx.agendas.numberingOf(committee.id),
    tx.agendas.draftsBefore(committee.id, today, meeting.day),
  ])
  const earlier = host ? await lastOfSameCount(tx, inputs.authorities, host, drafts) : drafts.at(-1)
  const draft = earlier && (await tx.agendas.revision(earlier.id, earlier.revision))
  const last = draft?.lines.findLast(({ number }) => number !== null)?.number
  const next = last && canCount(last) ? numberAfter(last) : committee.nextMinuteNumber
  return firstNumber(committee.nextMinuteNumber === null ? null : (next ?? null), numbering, meeting.day)
}

const countOf = ({ name, hosting }: AuthorityOfCommittee) => (hosting.numbering === null ? null : name)

const lastOfSameCount = async <Draft extends { readonly meetingId: string }>(
  tx: Tx,
  authorities: readonly AuthorityOfCommittee[],
  host: AuthorityOfCommittee,
  drafts: readonly Draft[],
): Promise<Draft | undefined> => {
  const meetings = await tx.meetings.findMany(drafts.map(({ meetingId }) => meetingId))
  return drafts.findLast(({ meetingId }) => {
    const day = meetings.find(({ id }) => id === meetingId)?.day
    const theirs = day && hostingOn(authorities, day)
    return theirs ? countOf(theirs) === countOf(host) : false
  })
}

const expected = (committee: Committee, meeting: Meeting, hasLast: boolean): readonly StandingKind[] =>
  meeting.regime === 'informal'
    ? []
    : [
        'apologies',
        'declarations',
        ...(committee.settings.publicQuestions ? (['public-participation'] as const) : []),
        ...(hasLast ? (['minutes'] as const) : []),
        ...(committee.kind === 'scrutiny' ? (['work-programme'] as const) : []),
      ]

/** What a minute promised by this meeting, and what is on no agenda although it came from a minute. */
const promisesNotKept = async (tx: Tx, committee: Committee, meeting: Meeting) => {
  const [open, waiting] = await Promise.all([
    tx.agendas.openPromises(committee.id),
    tx.items.fromMinutesBy(committee.id, meeting.day),
  ])
  return [
    ...open.filter(({ nextItemId, dueOn }) => nextItemId === null && (dueOn === null || dueOn <= meeting.day)),
    ...waiting.map((item) => ({ words: item.title, minute: item.originMinute, dueOn: item.wantedBy })),
  ]
}
