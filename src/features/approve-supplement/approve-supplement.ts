import {
  askNextAboutSupplement,
  type SupplementApproval,
  supplementApproval,
} from '../../app/approvals/supplement-approval.ts'
import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf, say } from '../../app/say.ts'
import { answer } from '../../domain/agenda/answering.ts'
import type { AnswerGiven } from '../../domain/agenda/asking.ts'
import { civilDateOf } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What somebody who was asked says of a supplement. */
export type SupplementSaidOf = {
  readonly proposalId: string
  readonly answer: AnswerGiven
  readonly words: string | null
}

/**
 * Takes what somebody who was asked says of a supplement: the next step opens, every copy is drawn again, the officer
 * is told. A published one is answered no more; nothing holds it up.
 */
export const approveSupplement = (
  deps: Deps,
  who: Presser,
  said: SupplementSaidOf,
): Promise<Ruling<SupplementApproval>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
    const found = isUuid(said.proposalId) ? await supplementApproval(tx, said.proposalId) : null
    if (!found) return refuse({ rule: 'no-such-supplement' })
    await tx.agendas.hold(found.meeting.id)
    const before = (await supplementApproval(tx, said.proposalId))!
    const { committee, supplement, proposal, askings } = before
    if (supplement.publishedAt)
      return refuse({
        rule: 'supplement-is-published',
        number: supplement.number,
        on: civilDateOf(supplement.publishedAt, committee.zone),
      })
    const ruling = answer(
      { answer: said.answer, revision: 1, words: said.words },
      { personId: who.personId, answersFor: await tx.agendas.answersFor(who.personId) },
      {
        ...{ revision: 1, counts: 1, publishedOn: null },
        chain: { steps: proposal.change.steps, vacant: [], covered: [], goneOn: [] },
        authors: new Set(
          committee.settings.approvals.forbidsOwnWork && proposal.proposedById ? [proposal.proposedById] : [],
        ),
      },
      askings,
      before.names,
    )
    if (!ruling.ok) return ruling
    if (!ruling.value.isNew) return allow(before)

    const now = deps.clock.now().toISO()!
    const step = (await tx.proposals.stepsOf(proposal.id)).find(({ id }) => id === ruling.value.asking.id)!
    await tx.proposals.saveStep({
      ...step,
      ...{ answer: said.answer, words: said.words, answeredAt: now, answeredRevision: 1 },
    })
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'supplement-answered',
      aboutKind: 'agenda',
      aboutId: before.meeting.id,
      committeeId: committee.id,
      detail: { number: supplement.number, answer: said.answer, words: said.words },
    })
    await askNextAboutSupplement(tx, deps.clock, proposal.id)
    await tx.outbox.redraw('supplement-approval', proposal.id, now)
    const officer = await officerOf(tx, deps.clock, committee)
    if (officer)
      await say(tx, deps.clock, {
        key: `supplement-answered:${step.id}:${now}`,
        committeeId: committee.id,
        personId: officer,
        drawing: 'supplement-answered',
        about: proposal.id,
        recipient: 'officer',
        nature: 'answer',
      })
    return allow((await supplementApproval(tx, proposal.id))!)
  })

/** A supplement as it is put to somebody, for whoever was asked and lost the message; null for anybody else. */
export const openSupplement = (deps: Deps, who: Presser, proposalId: string): Promise<SupplementApproval | null> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const approval = isUuid(proposalId) ? await supplementApproval(tx, proposalId) : null
    const isAsked = approval?.askings.some(({ personId }) => personId === who.personId)
    return isAsked && approval ? approval : null
  })
