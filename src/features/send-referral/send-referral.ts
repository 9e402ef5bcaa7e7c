import type { Deps } from '../../app/deps.ts'
import { readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { type Business, isOf } from '../../domain/outcomes/business.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import { deliver, isTheSameMemo, type Referral, typedThemes } from '../../domain/outcomes/referral.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A memo with the meeting that agreed it. */
export type ReferralAt = {
  readonly referral: Referral
  readonly committee: Committee
  readonly meeting: Meeting | null
  readonly title: string
}
/** What a memo is to be made of. */
export type ToRefer = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly business: Business
  readonly outcome: Outcome
}
export type PrepareReferral = {
  readonly outcomeId: string
  readonly toBody: string
  readonly forDay: CivilDate | null
  readonly words: string
  /** `Theme: comment`, one to a line. */
  readonly comments: string
}

/** What became of a piece of business, to make a memo of. Refused to whoever may not record outcomes. */
export const toRefer = (deps: Deps, who: Presser, outcomeId: string): Promise<Ruling<ToRefer>> =>
  deps.store.for(who.councilId).transaction((tx) => readToRefer(tx, deps, who, outcomeId))

/** Prepares the memo. Nothing is sent: the officer sends it, and records that it was delivered. */
export const prepareReferral = (deps: Deps, who: Presser, command: PrepareReferral): Promise<Ruling<ReferralAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readToRefer(tx, deps, who, command.outcomeId)
    if (!read.ok) return read
    const { committee, meeting, business, outcome } = read.value
    const now = deps.clock.now().toISO()!
    const { toBody, forDay, words } = command
    const of = { committeeId: committee.id, meetingId: meeting.id, itemId: business.itemId, minute: outcome.minute }
    await tx.committees.hold(committee.id)
    const memo = { ...of, toBody, forDay, words, comments: typedThemes(command.comments) }
    const before = (await tx.outcomes.referralsOf(meeting.id)).find((one) => isTheSameMemo(one, memo))
    if (before) return allow({ referral: before, committee, meeting, title: business.title })
    const referral = await tx.outcomes.addReferral(memo, now)
    await record(tx, deps, who, referral, 'memo-prepared')
    return allow({ referral, committee, meeting, title: business.title })
  })

/** Records that the memo was delivered, on which day, and how that is known. */
export const referralDelivered = (
  deps: Deps,
  who: Presser,
  command: { readonly referralId: string; readonly received: CivilDate; readonly proof: string },
): Promise<Ruling<ReferralAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readReferral(tx, deps, who, command.referralId)
    if (!read.ok) return read
    const { referral, committee, meeting } = read.value
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const ruling = deliver(referral, meeting?.day ?? null, command.received, today)
    if (!ruling.ok) return ruling
    const change = {
      state: 'delivered',
      receivedOn: command.received,
      deliveredAt: deps.clock.now().toISO()!,
      deliveryProof: command.proof,
    } as const
    await tx.outcomes.changeReferral(referral.id, change)
    await record(tx, deps, who, { ...referral, ...change }, 'memo-delivered')
    return allow({ ...read.value, referral: { ...referral, ...change } })
  })

/** Records what the other body answered. A later answer takes the place of an earlier one; the ledger keeps both acts. */
export const referralAnswered = (
  deps: Deps,
  who: Presser,
  command: { readonly referralId: string; readonly response: string },
): Promise<Ruling<ReferralAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readReferral(tx, deps, who, command.referralId)
    if (!read.ok) return read
    const change = { state: 'answered', response: command.response } as const
    await tx.outcomes.changeReferral(read.value.referral.id, change)
    await record(tx, deps, who, { ...read.value.referral, ...change }, 'memo-answered')
    return allow({ ...read.value, referral: { ...read.value.referral, ...change } })
  })

/** A memo, for whoever may record outcomes. */
export const openReferral = (deps: Deps, who: Presser, id: string): Promise<Ruling<ReferralAt>> =>
  deps.store.for(who.councilId).transaction((tx) => readReferral(tx, deps, who, id))

const readToRefer = async (tx: Tx, deps: Deps, who: Presser, outcomeId: string): Promise<Ruling<ToRefer>> => {
  const outcome = isUuid(outcomeId) ? await tx.outcomes.find(outcomeId) : null
  const at = outcome && (await readOutcomes(tx, deps.clock, outcome.meetingId))
  const business = at?.business.find((one) => isOf(one.business, outcome!))?.business
  if (!outcome || !at || !business) return refuse({ rule: 'no-such-outcome' })
  const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
  return may.ok ? allow({ committee: at.committee, meeting: at.meeting, business, outcome }) : may
}

const readReferral = async (tx: Tx, deps: Deps, who: Presser, id: string): Promise<Ruling<ReferralAt>> => {
  const referral = isUuid(id) ? await tx.outcomes.findReferral(id) : null
  const committee = referral && (await tx.committees.find(referral.committeeId))
  if (!referral || !committee) return refuse({ rule: 'no-such-memo' })
  const may = await permitted(tx, deps.clock, who, 'record-outcomes', committee.id)
  if (!may.ok) return may
  const meeting = referral.meetingId ? await tx.meetings.find(referral.meetingId) : null
  const item = referral.itemId ? await tx.items.find(referral.itemId) : null
  const title = item?.part === 'committee-private' ? 'Private business' : (item?.title ?? referral.words)
  return allow({ referral, committee, meeting, title })
}

const record = (tx: Tx, deps: Deps, who: Presser, referral: Referral, did: string) =>
  tx.ledger.record({
    at: deps.clock.now().toISO()!,
    byId: who.personId,
    did,
    aboutKind: referral.itemId ? 'item' : 'committee',
    aboutId: referral.itemId ?? referral.committeeId,
    committeeId: referral.committeeId,
    detail: {
      memoId: referral.id,
      toBody: referral.toBody,
      forDay: referral.forDay,
      receivedOn: referral.receivedOn,
      state: referral.state,
    },
  })
