import type { Clock } from '../../clock.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import { type Progress, progressOf } from '../../domain/agenda/progress.ts'
import type { Supplement } from '../../domain/agenda/supplement.ts'
import type { Chain } from '../../domain/approvals/approval-settings.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { whoSits } from '../../domain/approvals/seat.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Proposal, ProposalStep } from '../../domain/proposals/proposal.ts'
import type { Tx } from '../ports/tx.ts'
import { recipientFor } from '../reports/tell.ts'
import { say } from '../say.ts'
import { peopleKnown } from './people-known.ts'

/** What is approved: one supplement to a published agenda, by the chain as it stood when the supplement was made. */
export type SupplementAsked = {
  readonly is: 'supplement'
  readonly supplementId: string
  readonly number: number
  readonly steps: Chain
}
/** Where the approval of a supplement stands. */
export type SupplementApproval = {
  readonly proposal: Proposal<SupplementAsked>
  readonly committee: Committee
  readonly meeting: Meeting
  readonly supplement: Supplement
  readonly askings: readonly Asking[]
  readonly progress: Progress
  readonly names: ReadonlyMap<string, string>
}

const asAsking = (step: ProposalStep): Asking => ({
  ...step,
  purpose: step.purpose === 'approve' ? 'approve' : 'consult',
  answer: step.answer === 'refuse' ? 'change' : step.answer,
  askedRevision: 1,
  because: null,
  leftOut: [],
  onlyItems: null,
})

/** Reads an approval with its supplement; null where it is none, or what it is about is no longer there. */
export const supplementApproval = async (tx: Tx, proposalId: string): Promise<SupplementApproval | null> => {
  const proposal = await tx.proposals.find<SupplementAsked>(proposalId)
  if (proposal?.kind !== 'approval' || !proposal.meetingId) return null
  const committee = await tx.committees.find(proposal.committeeId)
  const meeting = await tx.meetings.find(proposal.meetingId)
  const agenda = await tx.agendas.of(proposal.meetingId)
  const supplement = agenda
    ? (await tx.publications.supplementsOf(agenda.id)).find(({ id }) => id === proposal.change.supplementId)
    : undefined
  if (!committee || !meeting || !supplement) return null
  const askings = (await tx.proposals.stepsOf(proposal.id)).map(asAsking)
  const people = await tx.people.findMany(
    askings.flatMap(({ personId, delegateForId }) => (delegateForId ? [personId, delegateForId] : [personId])),
  )
  const chain = { steps: proposal.change.steps, vacant: [], covered: [], goneOn: [] }
  return {
    ...{ proposal, committee, meeting, supplement, askings },
    progress: progressOf(askings, 1, new Map(), chain),
    names: new Map(people.map(({ id, name }) => [id, name])),
  }
}

/** The approval of one supplement; null where nobody was asked about it. */
export const approvalOf = async (
  tx: Tx,
  committeeId: string,
  supplementId: string,
): Promise<SupplementApproval | null> => {
  const all = (await tx.proposals.of(committeeId, 'approval')) as readonly Proposal<SupplementAsked>[]
  const ours = all.find(({ change }) => change.supplementId === supplementId)
  return ours ? supplementApproval(tx, ours.id) : null
}

/** Puts a supplement that has just been made to whoever the committee's chain asks, where it has one. */
export const askAboutSupplement = async (
  tx: Tx,
  clock: Clock,
  meetingId: string,
  supplement: Supplement,
  byId: string | null,
): Promise<void> => {
  const meeting = await tx.meetings.find(meetingId)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  const steps = committee ? chainFor('supplement', committee.settings) : []
  if (!committee || steps.length === 0) return
  const { id } = await tx.proposals.add<SupplementAsked>({
    committeeId: committee.id,
    kind: 'approval',
    change: { is: 'supplement', supplementId: supplement.id, number: supplement.number, steps },
    title: `Supplement ${supplement.number}`,
    meetingId,
    proposedAt: clock.now().toISO()!,
    proposedById: byId,
  })
  await askNextAboutSupplement(tx, clock, id)
}

/** Asks whoever is in the step that is open; who is away is passed over for whoever stands in. */
export const askNextAboutSupplement = async (tx: Tx, clock: Clock, proposalId: string): Promise<void> => {
  const approval = await supplementApproval(tx, proposalId)
  if (!approval?.progress.step) return
  const { committee, proposal, askings, progress } = approval
  const { steps } = proposal.change
  const position = progress.step!
  const step = steps[position - 1]
  if (!step || askings.some((one) => one.position === position)) return
  const forbids = committee.settings.approvals.forbidsOwnWork && step.purpose === 'approve'
  const authors = new Set(forbids && proposal.proposedById ? [proposal.proposedById] : [])
  const known = await peopleKnown(tx, clock, committee, steps, { authors })
  for (const approver of step.who) {
    const seat = whoSits(approver, step.standIn, known)
    if (seat.is !== 'asked') continue
    await tx.proposals.ask({
      proposalId,
      position,
      needs: step.who.length > 1 ? step.needs : 'all',
      purpose: step.purpose,
      personId: seat.personId,
      role: seat.role,
      askedAt: clock.now().toISO()!,
      answer: null,
      words: null,
      answeredAt: null,
      answeredRevision: null,
      delegateForId: seat.insteadOf,
    })
    const person = (await tx.people.find(seat.personId))!
    await say(tx, clock, {
      key: `supplement-approval:${proposalId}:${seat.personId}:${position}`,
      committeeId: committee.id,
      personId: seat.personId,
      drawing: 'supplement-approval',
      about: proposalId,
      recipient: await recipientFor(tx, clock, committee, person),
      nature: 'request',
    })
  }
}
