import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf } from '../../app/say.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { CALL_IN_LIMIT, type CallIn, callInReminders, callInStands } from '../../domain/constitution/call-in.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import { reminderInstant } from '../../domain/reports/due.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type CallInSeen, readCallIn } from './read-call-in.ts'

/** Accepts a request: implementation stays stopped, and the limit of the special meeting runs from today. */
export const acceptCallIn = (
  deps: Deps,
  who: Presser,
  id: string,
  { agendaReadyOn, meetingId }: Pick<CallIn, 'agendaReadyOn' | 'meetingId'>,
): Promise<Ruling<CallInSeen>> =>
  step(deps, who, id, { permission: 'rule-on-call-in', from: ['received'], did: 'call-in-accepted' }, (seen, today) => {
    if (seen.clock && seen.clock.whyNot.length > 0)
      return refuse({ rule: 'call-in-cannot-be-accepted', because: seen.clock.whyNot })
    return allow({ state: 'accepted', decidedOn: today, decidedById: who.personId, agendaReadyOn, meetingId })
  })

/** Refuses a request, with reasons; the decision may be carried out as if it had not been made. */
export const refuseCallIn = (deps: Deps, who: Presser, id: string, words: string | null): Promise<Ruling<CallInSeen>> =>
  step(deps, who, id, { permission: 'rule-on-call-in', from: ['received'], did: 'call-in-refused' }, (seen, today) => {
    const refusedBecause = [...(seen.clock?.whyNot ?? []), ...(words ? [words] : [])]
    if (refusedBecause.length === 0) return refuse({ rule: 'call-in-refusal-needs-reasons' })
    return allow({ state: 'refused', decidedOn: today, decidedById: who.personId, refusedBecause })
  })

/** Records what the committee did, or that it did not meet in time. */
export const settleCallIn = (
  deps: Deps,
  who: Presser,
  id: string,
  outcome: { readonly outcome: NonNullable<CallIn['outcome']>; readonly on: CivilDate; readonly words: string | null },
): Promise<Ruling<CallInSeen>> =>
  step(deps, who, id, { permission: 'receive-call-in', from: ['accepted'], did: 'call-in-settled' }, () =>
    allow({ state: 'settled', outcome: outcome.outcome, outcomeOn: outcome.on, outcomeWords: outcome.words }),
  )

/** Records what the decision maker, or council, decided the second time. */
export const recordReconsidered = (
  deps: Deps,
  who: Presser,
  id: string,
  { on, words }: { readonly on: CivilDate; readonly words: string },
): Promise<Ruling<CallInSeen>> =>
  step(deps, who, id, { permission: 'receive-call-in', from: ['settled'], did: 'call-in-settled' }, ({ callIn }) =>
    callIn.reconsideredOn === null
      ? allow({ reconsideredOn: on, reconsidered: words })
      : refuse({ rule: 'call-in-moved-on', stands: 'already considered again' }),
  )

const setReminders = async (tx: Tx, { clock }: Deps, id: string): Promise<void> => {
  const { callIn, committee, clock: runs, calendar } = (await readCallIn(tx, id))!
  const officer = await officerOf(tx, clock, committee)
  const today = civilDateAt(clock.now(), committee.zone)
  const days = officer ? callInReminders(callIn, runs?.special ?? null, calendar, today) : []
  await tx.reminders.replaceFor(
    id,
    [CALL_IN_LIMIT],
    days.map((day) => ({
      key: `${CALL_IN_LIMIT}:${id}:${day}`,
      committeeId: committee.id,
      kind: CALL_IN_LIMIT,
      aboutKind: 'committee' as const,
      aboutId: id,
      personId: officer,
      channel: null,
      dueAt: reminderInstant(day, committee.zone),
    })),
    clock.now().toISO()!,
  )
}

const step = (
  deps: Deps,
  who: Presser,
  id: string,
  { permission, from, did }: { permission: Permission; from: readonly CallIn['state'][]; did: string },
  becomes: (seen: CallInSeen, today: CivilDate) => Ruling<Partial<CallIn>>,
): Promise<Ruling<CallInSeen>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const seen = await readCallIn(tx, id)
        if (!seen) return refuse({ rule: 'no-such-call-in' })
        const { callIn, committee } = seen
        const may = await permitted(tx, deps.clock, who, permission, committee.id)
        if (!may.ok) return may
        if (!from.includes(callIn.state)) return refuse({ rule: 'call-in-moved-on', stands: callInStands(callIn) })
        const ruling = becomes(seen, civilDateAt(deps.clock.now(), committee.zone))
        if (!ruling.ok) return ruling

        const at = deps.clock.now().toISO()!
        await tx.callIns.save({ ...callIn, ...ruling.value })
        await tx.outbox.redraw('call-in', callIn.id, at)
        await setReminders(tx, deps, callIn.id)
        await tx.ledger.record({
          at,
          byId: who.personId,
          did,
          aboutKind: 'committee',
          aboutId: committee.id,
          committeeId: committee.id,
          detail: { callIn: callIn.id, decision: callIn.decision, ...ruling.value },
        })
        return allow((await readCallIn(tx, id))!)
      }),
    { rule: 'call-in-moved-on', stands: 'changed by somebody else' },
  )
