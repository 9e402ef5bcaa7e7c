import { besidesOf, timetableOf } from '../../app/calendars.ts'
import { clashesOf } from '../../app/clashes-of.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { replanMeeting } from '../../app/replan-meeting.ts'
import { redateRequests } from '../../app/reports/redate-requests.ts'
import { say } from '../../app/say.ts'
import { supplementForMove } from '../../app/supplement-for-change.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { type CivilDate, civilDateAt, type TimeOfDay } from '../../domain/calendar/civil-date.ts'
import { clashWords } from '../../domain/calendar/clash-words.ts'
import { type Consequence, consequencesOfMoving } from '../../domain/calendar/what-if.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { standsSo } from './stands-so.ts'
import { decisionsToInform, done, whatHangsOn } from './what-hangs-on.ts'

/** What an officer would do with a meeting. `revision` is the one they are looking at. */
export type ChangeMeeting = {
  readonly meetingId: string
  readonly revision: number
  readonly what: 'move' | 'cancel'
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly venue: string | null
  readonly why: string | null
}

/** What would follow, worked out before anything is written and by what applying it uses. */
export type Foreseen = {
  readonly committee: Committee
  readonly was: Meeting
  readonly becomes: Meeting
  readonly consequences: readonly Consequence[]
  readonly items: readonly Item[]
  /** What else is on the new day, each in a sentence. */
  readonly clashes: readonly string[]
  /** Who has been asked for something, or is coming, and is told. */
  readonly told: readonly string[]
  readonly today: CivilDate
}

const foresee = async (tx: Tx, deps: Deps, who: Presser, command: ChangeMeeting): Promise<Ruling<Foreseen>> => {
  const was = await tx.meetings.find(command.meetingId)
  const committee = was && (await tx.committees.find(was.committeeId))
  if (!was || !committee) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'manage-meetings', committee.id)
  if (!may.ok) return may

  const today = civilDateAt(deps.clock.now(), committee.zone)
  const saved = was.revision === command.revision ? null : standsSo(committee, was, command)
  if (saved) return refuse(saved)
  if (was.state === 'cancelled') return refuse({ rule: 'meeting-cancelled', day: was.day })
  if (!isStanding(was) || was.day < today) return refuse({ rule: 'meeting-already-held', heldOn: was.day })
  if (was.revision !== command.revision) return refuse({ rule: 'meeting-changed-meanwhile', day: was.day })
  const items = await tx.items.at(was.id)
  if (command.what === 'cancel')
    return allow({
      committee,
      was,
      becomes: { ...was, state: 'cancelled', reason: command.why },
      consequences: [],
      items,
      clashes: [],
      told: (await whatHangsOn(tx, items)).people,
      today,
    })

  const { day, time, venue, why } = command
  if (day < today) return refuse({ rule: 'day-is-past', day })
  const others = await tx.meetings.of(committee.id, day, day)
  if (others.some((other) => other.id !== was.id && isStanding(other))) return refuse({ rule: 'meeting-that-day', day })
  const becomes: Meeting = { ...was, day, time, venue, reason: why, state: day === was.day ? was.state : 'moved' }
  const besides = besidesOf(committee, items)
  const before = await timetableOf(tx, committee, was, besides)
  const after = await timetableOf(tx, committee, becomes, besides)
  if (!after.ok) return after
  const hangs = await whatHangsOn(tx, items)
  const consequences = before.ok
    ? consequencesOfMoving(before.value, after.value, {
        today,
        done: await done(tx, committee, was, items),
        promised: hangs.promised,
        mustPrecede: [
          ...hangs.wantedBy.filter((wanted) => wanted.day < day),
          ...(await decisionsToInform(tx, committee, items, day, today)),
        ],
      })
    : []
  const clashes = (await clashesOf(tx, [becomes])).map((clash) => clashWords(clash, becomes.id))
  return allow({ committee, was, becomes, consequences, items, clashes, told: hangs.people, today })
}

/** What would follow. Nothing is written. */
export const foreseeMeetingChange = (deps: Deps, who: Presser, command: ChangeMeeting): Promise<Ruling<Foreseen>> =>
  deps.store.for(who.councilId).transaction((tx) => foresee(tx, deps, who, command))

/**
 * Moves or cancels a meeting: keeps what it was and why, sets its reminders anew, and tells the committee's channel.
 * Its items stay with a meeting that moves; those of one that is cancelled go back to the pool, carried over.
 */
export const changeMeeting = (deps: Deps, who: Presser, command: ChangeMeeting): Promise<Ruling<Foreseen>> =>
  unlessStale(() => change(deps, who, command), { rule: 'meeting-changed-meanwhile', day: command.day })

const change = (deps: Deps, who: Presser, command: ChangeMeeting): Promise<Ruling<Foreseen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const ruling = await foresee(tx, deps, who, command)
    if (!ruling.ok) return ruling
    const { committee, was, becomes, items } = ruling.value
    const at = deps.clock.now().toISO()!
    await tx.meetings.save(becomes, { byId: who.personId, why: command.why, at })
    if (command.what === 'cancel')
      await carryAllOver(tx, deps, { committee, from: was, items, byId: who.personId }, command.why, 'was cancelled')
    if (command.what !== 'cancel') await supplementForMove(tx, deps.clock, was, becomes, command.why, who.personId)
    await replanMeeting(tx, deps.clock, committee, becomes)
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: command.what === 'cancel' ? 'meeting-cancelled' : 'meeting-moved',
      aboutKind: 'meeting',
      aboutId: was.id,
      committeeId: committee.id,
      detail: { from: `${was.day} ${was.time}`, to: `${becomes.day} ${becomes.time}`, why: command.why },
    })
    if (command.what === 'cancel' || was.day !== becomes.day || was.time !== becomes.time)
      await tellChannel(tx, deps, committee, becomes)
    return ruling
  })

/** The committee’s channel is told how a meeting stands now. */
export const tellChannel = async (tx: Tx, deps: Deps, committee: Committee, meeting: Meeting): Promise<void> => {
  if (!committee.slackChannel) return
  await say(tx, deps.clock, {
    key: `meeting-changed:${meeting.id}:${meeting.revision}`,
    committeeId: committee.id,
    channel: committee.slackChannel,
    drawing: 'meeting-changed',
    about: meeting.id,
    recipient: 'channel',
    nature: 'notice',
  })
}

/** The items that a meeting did not take go back to the pool, carried over; what was asked for them has no day again. */
export const carryAllOver = async (
  tx: Tx,
  deps: Deps,
  of: { readonly committee: Committee; readonly from: Meeting; readonly items: readonly Item[]; readonly byId: string },
  why: string | null,
  became: string,
): Promise<void> => {
  const at = deps.clock.now().toISO()!
  for (const item of of.items) {
    const carried = await carryOver(tx, item, of.from, of.byId, why ?? `The meeting ${became}`, at)
    await redateRequests(tx, deps.clock, of.committee, carried, null, { byId: of.byId, why })
  }
}

const carryOver = async (tx: Tx, item: Item, from: Meeting, byId: string, why: string, at: string): Promise<Item> => {
  const carried: Item = { ...item, stage: { is: 'carried-over', meetingId: null } }
  await tx.items.save(carried)
  await tx.items.record(item.id, {
    at,
    stage: 'carried-over',
    meetingId: null,
    fromMeetingId: from.id,
    destinationId: null,
    byId,
    why,
    minute: null,
    proposalId: null,
  })
  return carried
}
