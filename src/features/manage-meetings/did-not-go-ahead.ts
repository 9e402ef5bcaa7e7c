import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { replanMeeting } from '../../app/replan-meeting.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Meeting, mayNotHaveGoneAhead } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { carryAllOver, tellChannel } from './change-meeting.ts'

/** Why a meeting did not take its business, as the meeting is called from then on. */
export const NOT_HELD = {
  inquorate: 'It was inquorate',
  adjourned: 'It was adjourned',
} as const
export type NotHeld = keyof typeof NOT_HELD

/** A meeting that did not go ahead, or not to its end, and what is carried over from it. */
export type DidNotGoAhead = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly carried: readonly Item[]
}

/**
 * Records that a meeting was inquorate, or adjourned: its business that has no outcome is carried over, nobody is asked
 * for outcomes of what was not taken, and the channel is told. Refused before its day; and as inquorate where outcomes
 * are recorded already.
 */
export const didNotGoAhead = (
  deps: Deps,
  who: Presser,
  said: {
    readonly meetingId: string
    readonly revision: number
    readonly because: NotHeld
    readonly why: string | null
  },
): Promise<Ruling<DidNotGoAhead>> =>
  unlessStale(
    () => deps.store.for(who.councilId).transaction((tx) => record(tx, deps, who, said)),
    async () => {
      const meeting = await deps.store.for(who.councilId).transaction((tx) => tx.meetings.find(said.meetingId))
      return meeting ? { rule: 'meeting-changed-meanwhile', day: meeting.day } : { rule: 'no-such-meeting' }
    },
  )

const record = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  { meetingId, revision, because, why }: Parameters<typeof didNotGoAhead>[2],
): Promise<Ruling<DidNotGoAhead>> => {
  const was = await tx.meetings.find(meetingId)
  const committee = was && (await tx.committees.find(was.committeeId))
  if (!was || !committee) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'manage-meetings', committee.id)
  if (!may.ok) return may
  if (was.state === because)
    return refuse({
      rule: 'saved-already',
      what: `the meeting of the ${committee.name} on ${longDate(was.day)} is recorded as ${because}`,
    })
  if (!mayNotHaveGoneAhead(was)) return refuse({ rule: 'meeting-cancelled', day: was.day })
  if (was.day > civilDateAt(deps.clock.now(), committee.zone))
    return refuse({ rule: 'meeting-still-to-come', day: was.day })
  if (was.revision !== revision) return refuse({ rule: 'meeting-changed-meanwhile', day: was.day })
  if (because === 'inquorate' && (await tx.outcomes.ofMeeting(was.id)).length > 0)
    return refuse({ rule: 'meeting-has-outcomes', day: was.day })

  const meeting: Meeting = { ...was, state: because, reason: why }
  const at = deps.clock.now().toISO()!
  const carried = (await tx.items.at(was.id)).filter(({ stage }) => stage.is !== 'considered')
  await tx.meetings.save(meeting, { byId: who.personId, why, at })
  await carryAllOver(tx, deps, { committee, from: was, items: carried, byId: who.personId }, why, `was ${because}`)
  await replanMeeting(tx, deps.clock, committee, meeting)
  await tx.ledger.record({
    at,
    byId: who.personId,
    did: `meeting-${because}`,
    aboutKind: 'meeting',
    aboutId: was.id,
    committeeId: committee.id,
    detail: { day: was.day, why, carried: carried.length },
  })
  await tellChannel(tx, deps, committee, meeting)
  return allow({ committee, meeting, carried })
}
