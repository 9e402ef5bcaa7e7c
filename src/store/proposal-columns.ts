import type { AnswerGiven, Proposal, ProposalKind, ProposalState, ProposalStep } from '../domain/proposals/proposal.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Proposal as Row, ProposalStep as StepRow } from './generated/client.ts'

/** A proposal from its row. The shape of its change is settled by its kind. */
export const toProposal = <C>(row: Row): Proposal<C> => ({
  id: row.id,
  committeeId: row.committeeId,
  kind: row.kind as ProposalKind,
  state: row.state as ProposalState,
  change: row.change as C,
  title: row.title,
  words: row.words,
  itemId: row.itemId,
  meetingId: row.meetingId,
  proposedById: row.proposedById,
  proposedAt: toInstant(row.proposedAt),
  advice: row.advice,
  advisedById: row.advisedById,
  decidedById: row.decidedById,
  decidingBody: row.decidingBody,
  decidedAt: toInstantOrNull(row.decidedAt),
  decision: row.decision,
  reason: row.reason,
  minute: row.minute,
  deferrals: row.deferrals,
  revision: row.revision,
})

/** The columns that may change after it was proposed. */
export const toColumns = (proposal: Proposal) => ({
  title: proposal.title,
  state: proposal.state,
  itemId: proposal.itemId,
  meetingId: proposal.meetingId,
  advice: proposal.advice,
  advisedById: proposal.advisedById,
  decidedById: proposal.decidedById,
  decidingBody: proposal.decidingBody,
  decidedAt: proposal.decidedAt && fromInstant(proposal.decidedAt),
  decision: proposal.decision,
  reason: proposal.reason,
  minute: proposal.minute,
  deferrals: proposal.deferrals,
})

/** A step from its row. */
export const toStep = (row: StepRow): ProposalStep => ({
  id: row.id,
  proposalId: row.proposalId,
  position: row.position,
  needs: row.needs as ProposalStep['needs'],
  purpose: row.purpose as ProposalStep['purpose'],
  personId: row.personId,
  role: row.role,
  askedAt: toInstantOrNull(row.askedAt),
  answer: row.answer as AnswerGiven | null,
  words: row.words,
  answeredAt: toInstantOrNull(row.answeredAt),
  answeredRevision: row.answeredRevision,
  delegateForId: row.delegateForId,
})

/** The columns of a step. */
export const toStepColumns = ({ askedAt, answeredAt, ...step }: Omit<ProposalStep, 'id'>) => ({
  ...step,
  askedAt: askedAt && fromInstant(askedAt),
  answeredAt: answeredAt && fromInstant(answeredAt),
})
