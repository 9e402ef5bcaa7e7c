import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type MeetingMoved, whatMoved } from '../../domain/calendar/what-moved.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Tx } from '../ports/tx.ts'
import { replanMeeting } from '../replan-meeting.ts'
import { say } from '../say.ts'
import { deadlinesNow, type Standing } from './deadlines-now.ts'
import { followCalendar } from './follow-calendar.ts'

/** What a change of the calendar did to one committee. */
export type CommitteeMoved = {
  readonly committeeId: string
  readonly meetings: readonly MeetingMoved[]
  /** How many requests for reports were given new days. */
  readonly redated: number
}

/** What changed, and why, as it is kept in the ledger and told to the officers. */
export type DeadlinesMoved = {
  /** One change, one key: it is told once. */
  readonly key: string
  /** Whole sentences: `Monday 15 June 2026 is now a bank holiday in England and Wales (Jubilee).` */
  readonly why: readonly string[]
  readonly committees: readonly CommitteeMoved[]
}

/** The name of the entry in the ledger, and of the message that is drawn from it. */
const DEADLINES_MOVED = 'deadlines-moved'

const OFFICERS = ['officer', 'deputy'] as const

/**
 * Works out again what a change of holidays, closures or rules has moved, in the transaction that made it: agenda and
 * item reminders, the days of what was asked for; and tells the officers of the committees concerned, once, what moved
 * and why. `before` was read before the change. Meetings that are as they were are not touched. Whoever made the
 * change is told at once, and not again.
 */
export const replanAffected = async (
  tx: Tx,
  clock: Clock,
  before: readonly Standing[],
  change: { readonly key: string; readonly why: readonly string[]; readonly byId: string | null },
): Promise<readonly CommitteeMoved[]> => {
  // Read again: it may be the committee's own settings that changed.
  const committees: Committee[] = []
  for (const id of new Set(before.map(({ committee }) => committee.id))) {
    const committee = await tx.committees.find(id)
    if (committee) committees.push(committee)
  }
  const after = new Map((await deadlinesNow(tx, clock, { committees })).map((one) => [one.meeting.id, one]))
  const moved: CommitteeMoved[] = []
  for (const committee of committees) {
    const today = civilDateAt(clock.now(), committee.zone)
    const meetings: MeetingMoved[] = []
    let redated = 0
    for (const was of before.filter((one) => one.committee.id === committee.id)) {
      const now = after.get(was.meeting.id)
      const change = now && whatMoved(was.meeting, was.timetable, now.timetable, today)
      if (!change) continue
      meetings.push(change)
      await replanMeeting(tx, clock, committee, was.meeting)
      if (now.timetable) redated += await followCalendar(tx, clock, was, now.timetable)
    }
    if (meetings.length > 0) moved.push({ committeeId: committee.id, meetings, redated })
  }
  if (moved.length > 0) {
    await record(tx, clock, { ...change, committees: moved })
    await tell(tx, clock, committees, moved, change)
  }
  return moved
}

const record = async (
  tx: Tx,
  clock: Clock,
  { byId, ...moved }: DeadlinesMoved & { readonly byId: string | null },
): Promise<void> =>
  tx.ledger.record({
    at: clock.now().toISO()!,
    byId,
    did: DEADLINES_MOVED,
    aboutKind: 'council',
    aboutId: tx.councilId,
    committeeId: null,
    detail: moved,
  })

const tell = async (
  tx: Tx,
  clock: Clock,
  committees: readonly Committee[],
  moved: readonly CommitteeMoved[],
  { key, byId }: { readonly key: string; readonly byId: string | null },
): Promise<void> => {
  const officers = new Set<string>()
  for (const { committeeId } of moved) {
    const { zone } = committees.find(({ id }) => id === committeeId)!
    for (const role of OFFICERS)
      for (const { id } of await tx.people.holding(role, committeeId, civilDateAt(clock.now(), zone))) officers.add(id)
  }
  for (const personId of officers)
    if (personId !== byId)
      await say(tx, clock, {
        key: `${DEADLINES_MOVED}:${key}:${personId}`,
        committeeId: null,
        personId,
        drawing: DEADLINES_MOVED,
        about: key,
        recipient: 'officer',
        nature: 'notice',
      })
}

/** What was moved by a change, from the ledger; null where nothing was. */
export const readDeadlinesMoved = async (tx: Tx, key: string): Promise<DeadlinesMoved | null> => {
  let before: number | undefined
  do {
    const page = await tx.ledger.page({
      aboutId: tx.councilId,
      did: [DEADLINES_MOVED],
      atMost: 100,
      ...(before !== undefined && { before }),
    })
    const found = page.entries.find(({ detail }) => detail.key === key)
    if (found) return found.detail as unknown as DeadlinesMoved
    before = page.older ?? undefined
  } while (before !== undefined)
  return null
}
