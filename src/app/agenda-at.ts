import type { Clock } from '../clock.ts'
import { type Agenda, type AgendaRevision, draftThatCounts } from '../domain/agenda/agenda.ts'
import { asClosedNow } from '../domain/agenda/as-closed-now.ts'
import type { Asking } from '../domain/agenda/asking.ts'
import { countsFrom, isOfAPart } from '../domain/agenda/counts-from.ts'
import { type Progress, progressOf } from '../domain/agenda/progress.ts'
import { daysToPublish, type Publication, type PublishingDays } from '../domain/agenda/publish.ts'
import { peopleIn } from '../domain/approvals/chain.ts'
import { type CivilDate, civilDateAt } from '../domain/calendar/civil-date.ts'
import type { Deadline } from '../domain/calendar/timetable.ts'
import { deadlineNamed } from '../domain/calendar/timetable.ts'
import type { Person } from '../domain/people/person.ts'
import { asLinePaper } from './items-for-agenda.ts'
import { datesAt, type MeetingDates } from './meeting-dates.ts'
import type { Tx } from './ports/tx.ts'
import { officerOf } from './say.ts'

/** A meeting and the dates of its agenda. */
export type MeetingDays = Pick<MeetingDates, 'committee' | 'meeting' | 'timetable' | 'participation'> & {
  /** The name of the authority that hosts the meeting; null for a committee of one council. */
  readonly host: string | null
  readonly days: PublishingDays | null
  /** The day it is where the committee is. */
  readonly today: CivilDate
  /** The law's last day with the days counted; undefined where there is none or it is not known. */
  readonly publishBy: Deadline | undefined
  readonly officer: Person | null
}

/** An agenda with everything that its messages say: drafts, who was asked, what they said, whether it is published. */
export type AgendaAt = MeetingDays & {
  readonly agenda: Agenda
  readonly revisions: readonly AgendaRevision[]
  readonly current: AgendaRevision
  /** The draft since which an answer still stands. */
  readonly counts: number
  readonly askings: readonly Asking[]
  readonly progress: Progress
  readonly publication: Publication | null
  /** The draft that was published, else the current one; what has become private since is private in it. */
  readonly shown: AgendaRevision
  readonly names: ReadonlyMap<string, string>
}

/** The dates of a meeting's agenda. Null where the meeting is not known. */
export const meetingDays = async (tx: Tx, clock: Clock, meetingId: string): Promise<MeetingDays | null> => {
  const dates = await datesAt(tx, meetingId)
  return dates && daysFrom(tx, clock, dates)
}

/** The same, where the meeting and its dates have been read already. */
export const daysFrom = async (tx: Tx, clock: Clock, dates: MeetingDates): Promise<MeetingDays> => {
  const { committee, host, meeting, timetable, participation } = dates
  const officerId = await officerOf(tx, clock, committee, meeting.day)
  return {
    committee,
    host: host?.name ?? null,
    meeting,
    timetable,
    participation,
    days: timetable && daysToPublish(timetable, committee.zone),
    today: civilDateAt(clock.now(), committee.zone),
    publishBy: timetable ? deadlineNamed(timetable, 'publish-by') : undefined,
    officer: officerId ? await tx.people.find(officerId) : null,
  }
}

/** The agenda of a meeting as it stands, whose dates may be known already. Null where none has been drafted. */
export const agendaAt = async (
  tx: Tx,
  clock: Clock,
  meetingId: string,
  days: MeetingDays | null = null,
): Promise<AgendaAt | null> => {
  const of = days ?? (await meetingDays(tx, clock, meetingId))
  const agenda = of && (await tx.agendas.of(meetingId))
  if (!agenda) return null
  const revisions = await tx.agendas.revisions(agenda.id)
  const current = revisions.at(-1)!
  const counts = draftThatCounts(revisions)
  const askings = (await tx.agendas.askings(agenda.id)).map((asking) =>
    isOfAPart(asking) ? { ...asking, countsFrom: countsFrom(revisions, asking) } : asking,
  )
  const publication = await tx.publications.of(meetingId)
  // Of whoever is asked it is said that they have left; of whoever published it is of no matter.
  const isWaitedFor = (id: string) =>
    askings.some(({ personId, delegateForId }) => id === personId || id === delegateForId)
  const people = await tx.people.findMany([
    ...askings.flatMap(({ personId, delegateForId }) => (delegateForId ? [personId, delegateForId] : [personId])),
    ...(agenda.chain
      ? [...peopleIn(agenda.chain.steps), ...agenda.chain.vacant.flatMap(({ personId }) => personId ?? [])]
      : []),
    ...(publication ? [publication.publishedById] : []),
  ])
  return {
    ...of,
    agenda,
    revisions,
    current,
    counts,
    askings,
    progress: progressOf(askings, counts, new Map(), agenda.chain),
    publication,
    shown: await asMayBeShown(tx, revisions.find(({ number }) => number === publication?.revision) ?? current),
    names: new Map(
      people.map((person) => [
        person.id,
        isWaitedFor(person.id) && person.hasLeft ? `${person.name} (has left)` : person.name,
      ]),
    ),
  }
}

const asMayBeShown = async (tx: Tx, draft: AgendaRevision): Promise<AgendaRevision> => {
  const ids = draft.lines.flatMap(({ itemId }) => itemId ?? [])
  if (ids.length === 0) return draft
  const papers = draft.lines.some((line) => line.papers.length > 0) ? await tx.papers.of(ids) : []
  return { ...draft, lines: asClosedNow(draft.lines, await tx.items.findMany(ids), papers.map(asLinePaper)) }
}
