import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { askOne } from '../../app/programme/put-to-chair.ts'
import { remindIfUnanswered } from '../../app/programme/unanswered.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { goAhead, howItEnded, takeBack } from '../../domain/proposals/consult.ts'
import { type Consultation, isSettled } from '../../domain/proposals/proposal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { consultationOf } from './answer-consultation.ts'
import { saved, settle } from './settle.ts'

/** Reads the proposal, asks whether the officer may, does the work, and says nothing was done where it was saved meanwhile. */
const asOfficer = (
  deps: Deps,
  who: Presser,
  proposalId: string,
  work: (tx: Tx, proposal: Consultation, committee: Committee) => Promise<Ruling<string>>,
): Promise<Ruling<string>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<string>> => {
        const proposal = await consultationOf(tx, proposalId)
        const committee = proposal && (await tx.committees.find(proposal.committeeId))
        if (!proposal || !committee) return refuse({ rule: 'no-such-proposal' })
        const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
        return may.ok ? work(tx, proposal, committee) : may
      }),
    { rule: 'proposal-has-moved-on', title: 'That change' },
  )

/** The officer acts without a reply, or against one; the reason is kept. Not where approval is asked for. */
export const goAheadAnyway = (deps: Deps, who: Presser, proposalId: string, why: string): Promise<Ruling<string>> =>
  asOfficer(deps, who, proposalId, async (tx, proposal, committee) => {
    const ruling = goAhead(proposal, await tx.proposals.stepsOf(proposal.id), why)
    if (!ruling.ok) return ruling
    const next = await settle(tx, deps.clock, ruling.value, who.personId)
    await saved(tx, deps.clock, next, false)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'went-ahead-without-reply',
      aboutKind: 'proposal',
      aboutId: proposal.id,
      committeeId: committee.id,
      detail: { itemId: proposal.itemId, why, state: next.state },
    })
    return allow(proposal.id)
  })

/** The officer takes the change back: nobody need answer it any more. */
export const withdrawChange = (deps: Deps, who: Presser, proposalId: string): Promise<Ruling<string>> =>
  asOfficer(deps, who, proposalId, async (tx, proposal, committee) => {
    const ruling = takeBack(proposal)
    if (!ruling.ok) return ruling
    await tx.outbox.withdraw({ drawing: 'consultation', about: proposal.id }, 'the change was withdrawn')
    await saved(tx, deps.clock, ruling.value, false)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'change-withdrawn',
      aboutKind: 'proposal',
      aboutId: proposal.id,
      committeeId: committee.id,
      detail: { itemId: proposal.itemId },
    })
    return allow(proposal.id)
  })

/** Asks the vice-chair as well, in the chair's place: either may answer. */
export const askTheViceChair = (deps: Deps, who: Presser, proposalId: string): Promise<Ruling<string>> =>
  asOfficer(deps, who, proposalId, async (tx, proposal, committee) => {
    const { title } = proposal
    if (isSettled(proposal)) return refuse({ rule: 'proposal-is-settled', title, how: howItEnded[proposal.state] })
    const steps = await tx.proposals.stepsOf(proposal.id)
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const [viceChair] = await tx.people.holding('vice-chair', committee.id, today)
    if (!viceChair) return refuse({ rule: 'nobody-to-ask', chairWord: committee.settings.chairWord })
    if (steps.some(({ personId }) => personId === viceChair.id))
      return refuse({ rule: 'already-before-the-chair', title })
    const purpose = steps.some((step) => step.purpose === 'approve') ? 'approve' : 'consult'
    const asked = {
      personId: viceChair.id,
      role: 'vice-chair',
      insteadOf: steps[0]?.personId ?? null,
      because: 'asked-by-officer',
    } as const
    await askOne(tx, deps.clock, proposal, asked, purpose, steps.length + 1)
    await remindIfUnanswered(tx, deps.clock, committee, proposal)
    await saved(tx, deps.clock, { ...proposal, state: 'open' }, false)
    return allow(proposal.id)
  })
