import type { Clock } from '../../clock.ts'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { isPrivate } from '../../domain/agenda/line.ts'
import { plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import { asTaken, type Business, businessOf, isOf } from '../../domain/outcomes/business.ts'
import { type Action, type Outcome, standing } from '../../domain/outcomes/outcome.ts'
import type { Referral } from '../../domain/outcomes/referral.ts'
import type { Item } from '../../domain/programme/item.ts'
import { agendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'

/** One piece of a meeting's business, and what became of it. */
export type BusinessAt = { readonly business: Business; readonly outcome: Outcome | null }

/** A meeting with everything that became of its business. */
export type OutcomesAt = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly business: readonly BusinessAt[]
  /** What it asked of others, in the order in which it was recorded. */
  readonly actions: readonly Action[]
  /** The memos to other bodies that were made of it. */
  readonly memos: readonly Referral[]
  /** The next meetings, to defer to. */
  readonly coming: readonly Meeting[]
  /** The published agenda's lines, or the last draft's; empty where none was drafted. */
  readonly lines: readonly AgendaLine[]
}

/**
 * What became of a meeting's business. It is the agenda's, as published or last drafted; where none was drafted here,
 * the items that were put to the meeting. Null where the meeting is not known.
 */
export const readOutcomes = async (tx: Tx, clock: Clock, meetingId: string): Promise<OutcomesAt | null> => {
  const meeting = await tx.meetings.find(meetingId)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  if (!committee) return null
  const lines = (await agendaAt(tx, clock, meetingId))?.shown.lines ?? []
  const minutes = await tx.publications.minutesOf(meetingId)
  const keptAs = (line: AgendaLine): string | null =>
    minutes.find(({ itemId, title }) => (line.itemId ? itemId === line.itemId : title === line.title))?.number ??
    line.number
  const recorded = await tx.outcomes.ofMeeting(meetingId)
  const stands = standing(recorded)
  const business =
    lines.length > 0
      ? [...businessOf(lines, keptAs), ...(await cameLate(tx, meetingId, lines, stands))]
      : await withoutAgenda(tx, meetingId, stands)
  const later = await tx.meetings.of(committee.id, plusDays(meeting.day, 1))
  return {
    committee,
    meeting,
    lines,
    business: business.map((one) => {
      const outcome = stands.findLast((it) => isOf(one, it)) ?? null
      return { business: asTaken(one, outcome), outcome }
    }),
    actions: (await tx.outcomes.actions(committee.id)).filter((action) => action.meetingId === meetingId),
    memos: await tx.outcomes.referralsOf(meetingId),
    coming: later.filter(isStanding).slice(0, 20),
  }
}

/** An item that was deferred has left the meeting, and is still what the meeting dealt with. */
const withoutAgenda = async (tx: Tx, meetingId: string, stands: readonly Outcome[]): Promise<readonly Business[]> => {
  const there = await tx.items.at(meetingId)
  const gone = stands.flatMap(({ itemId }) => (itemId && !there.some(({ id }) => id === itemId) ? itemId : []))
  const left = await Promise.all(gone.map((id) => tx.items.find(id)))
  return [...there, ...left.filter((item) => item !== null)].map(asBusiness)
}

const asBusiness = (item: Item): Business => ({
  key: item.id,
  itemId: item.id,
  minute: null,
  title: item.part === 'committee-private' ? 'Private business' : item.title,
  part: item.part,
  paragraphs: item.paragraphs,
  isPrivate: isPrivate(item),
})

/** Items that came to the meeting after its agenda was published: they are in its supplements, and something became of them. */
const cameLate = async (
  tx: Tx,
  meetingId: string,
  lines: readonly AgendaLine[],
  stands: readonly Outcome[],
): Promise<readonly Business[]> => {
  if (!(await tx.publications.of(meetingId))) return []
  const printed = new Set(lines.map(({ itemId }) => itemId))
  const there = (await tx.items.at(meetingId)).filter(({ id, urgency }) => !printed.has(id) && urgency !== null)
  const dealtWith = new Set(there.map(({ id }) => id))
  const gone = stands.flatMap(({ itemId }) => (itemId && !printed.has(itemId) && !dealtWith.has(itemId) ? itemId : []))
  const left = await Promise.all([...new Set(gone)].map((id) => tx.items.find(id)))
  return [...there, ...left.filter((item) => item !== null)].map(asBusiness)
}
