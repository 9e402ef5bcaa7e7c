import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { seenBy } from '../../app/programme/seen-by.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type HoldKind, placeHold as place, releaseHold as release } from '../../domain/keeping/hold.ts'
import type { HoldReason } from '../../domain/keeping/hold-reasons.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type HoldsSeen, seeHolds, whatIsHeld } from './see-holds.ts'

/** What is to be kept, and why: one of an item, a meeting, a person (a Slack id), or all of the committee. */
export type HoldAsked = {
  readonly committeeId: string
  readonly why: HoldReason
  readonly itemId: string | null
  readonly meetingId: string | null
  readonly slackId: string | null
  readonly all: boolean
}

/** Keeps it from now on. Whoever keeps a person's data must be one who looks after that. */
export const placeHold = (deps: Deps, who: Presser, asked: HoldAsked): Promise<Ruling<HoldsSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(asked.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'place-hold', committee.id)
    if (!may.ok) return may
    if (asked.slackId) {
      const mayPeople = await permitted(tx, deps.clock, who, 'look-after-person-data', committee.id)
      if (!mayPeople.ok) return mayPeople
    }
    const about = await whatIsMeant(seenBy(tx, may.value), deps, who, committee, asked)
    if (!about.ok) return about

    const at = deps.clock.now().toISO()!
    const ruling = place(await tx.holds.standing(), { why: asked.why, ...about.value, since: at, byId: who.personId })
    if (!ruling.ok) return ruling
    await tx.holds.place(ruling.value)
    await record(tx, who, committee, 'hold-placed', { ...about.value, why: asked.why }, at)
    return allow(await seeHolds(seenBy(tx, may.value), committee, may.value))
  })

const whatIsMeant = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  committee: Committee,
  { itemId, meetingId, slackId, all }: HoldAsked,
): Promise<Ruling<{ readonly kind: HoldKind; readonly aboutId: string }>> => {
  if ([itemId, meetingId, slackId, all || null].filter((one) => one !== null).length !== 1)
    return refuse({ rule: 'one-thing-to-hold' })
  if (itemId) {
    const item = await tx.items.find(itemId)
    return item?.committeeId === committee.id
      ? allow({ kind: 'item', aboutId: item.id })
      : refuse({ rule: 'no-such-item' })
  }
  if (meetingId) {
    const meeting = await tx.meetings.find(meetingId)
    return meeting?.committeeId === committee.id
      ? allow({ kind: 'meeting', aboutId: meeting.id })
      : refuse({ rule: 'no-such-meeting' })
  }
  if (slackId) {
    const person = await personOf(tx, deps.profiles, { teamId: who.teamId, slackId })
    return person ? allow({ kind: 'person', aboutId: person.id }) : refuse({ rule: 'no-such-person' })
  }
  return allow({ kind: 'committee', aboutId: committee.id })
}

/** Releases it: from then on it is forgotten as anything else is. A second press says that it was released already. */
export const releaseHold = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  holdId: string,
): Promise<Ruling<HoldsSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'release-hold', committee.id)
    if (!may.ok) return may
    const hold = await tx.holds.find(holdId)
    if (!hold || !(await whatIsHeld(tx, committee, hold))) return refuse({ rule: 'no-such-hold' })
    if (hold.kind === 'person') {
      const mayPeople = await permitted(tx, deps.clock, who, 'look-after-person-data', committee.id)
      if (!mayPeople.ok) return mayPeople
    }
    const at = deps.clock.now().toISO()!
    const ruling = release(hold, at)
    if (!ruling.ok) return ruling
    if (!(await tx.holds.release(hold.id, at))) return refuse({ rule: 'hold-is-over' })
    await record(tx, who, committee, 'hold-released', hold, at)
    return allow(await seeHolds(seenBy(tx, may.value), committee, may.value))
  })

/** A person's hold is the council's entry, not the committee's: who reads the committee's ledger need not know of it. */
const record = (
  tx: Tx,
  who: Presser,
  committee: Committee,
  did: 'hold-placed' | 'hold-released',
  { kind, aboutId, why }: { readonly kind: HoldKind; readonly aboutId: string; readonly why: HoldReason },
  at: string,
) =>
  tx.ledger.record({
    at,
    byId: who.personId,
    did,
    aboutKind: kind,
    aboutId,
    committeeId: kind === 'person' ? null : committee.id,
    detail: { why },
  })
