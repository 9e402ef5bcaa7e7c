import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { whoToAsk } from '../../app/programme/put-to-chair.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { PlannedChange } from '../../domain/programme/planned-change.ts'
import { answer } from '../../domain/proposals/consult.ts'
import type { AnswerGiven, Consultation, ProposalStep } from '../../domain/proposals/proposal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { saved, settle } from './settle.ts'

/** What was pressed: on which proposal, at which revision, and what was said. */
export type AnswerConsultation = {
  readonly proposalId: string
  readonly revision: number
  readonly answer: AnswerGiven
  readonly words: string | null
}

/** Records what the chair said. Content or approved, the change is made in the same transaction, and once. */
export const answerConsultation = (deps: Deps, who: Presser, said: AnswerConsultation): Promise<Ruling<string>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<string>> => {
        const proposal = await consultationOf(tx, said.proposalId)
        const committee = proposal && (await tx.committees.find(proposal.committeeId))
        if (!proposal || !committee) return refuse({ rule: 'no-such-proposal' })
        const may = await permitted(tx, deps.clock, who, 'answer-consultation', committee.id)
        if (!may.ok) return may

        const now = deps.clock.now().toISO()!
        const steps = await stepsFor(tx, deps, who, committee, proposal)
        const ruling = answer(proposal, steps, { ...said, personId: who.personId, at: now })
        if (!ruling.ok) return ruling
        const { step, goesAhead } = ruling.value
        await tx.proposals.saveStep(step)
        const next = goesAhead
          ? await settle(tx, deps.clock, ruling.value.proposal, proposal.proposedById)
          : ruling.value.proposal
        await saved(tx, deps.clock, next, true)
        await tx.ledger.record({
          at: now,
          byId: who.personId,
          did: 'consultation-answered',
          aboutKind: 'proposal',
          aboutId: proposal.id,
          committeeId: committee.id,
          detail: {
            itemId: proposal.itemId,
            answer: said.answer,
            role: step.role,
            revision: said.revision,
            state: next.state,
          },
        })
        return allow(proposal.id)
      }),
    { rule: 'proposal-has-moved-on', title: 'That change' },
  )

/** A proposal that is a consultation; null for any other. */
export const consultationOf = async (tx: Tx, id: string): Promise<Consultation | null> => {
  const found = await tx.proposals.find<PlannedChange>(id)
  return found?.kind === 'consultation' ? found : null
}

/** Who was asked; and, where the chair can no longer answer, whoever stands in for the chair today. */
const stepsFor = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  committee: Committee,
  proposal: Consultation,
): Promise<readonly ProposalStep[]> => {
  const steps = await tx.proposals.stepsOf(proposal.id)
  if (steps.some(({ personId }) => personId === who.personId)) return steps
  const about = { itemId: proposal.itemId ?? '', meetingId: proposal.meetingId }
  const standsIn = await whoToAsk(tx, deps.clock, committee, about)
  if (standsIn?.personId !== who.personId) return steps
  const step = await tx.proposals.ask({
    proposalId: proposal.id,
    position: steps.length + 1,
    needs: 'any',
    purpose: steps[0]?.purpose ?? 'consult',
    personId: who.personId,
    role: standsIn.role,
    askedAt: deps.clock.now().toISO()!,
    answer: null,
    words: null,
    answeredAt: null,
    answeredRevision: null,
    delegateForId: standsIn.insteadOf,
  })
  return [...steps, step]
}
