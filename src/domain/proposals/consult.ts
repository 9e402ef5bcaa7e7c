import { allow, type Ruling, refuse } from '../ruling.ts'
import type { AnswerGiven, Consultation, Proposal, ProposalStep } from './proposal.ts'
import { isSettled } from './proposal.ts'
import type { ProposalRefusal } from './refusals.ts'

/** How a settled proposal ended, in words for whoever presses late. */
export const howItEnded: Readonly<Record<Proposal['state'], string>> = {
  open: 'still open',
  'change-wanted': 'waiting for the officer',
  agreed: 'agreed',
  applied: 'made',
  'not-taken-forward': 'not taken forward',
  withdrawn: 'withdrawn by the officer',
  undone: 'undone',
  dismissed: 'dismissed',
}

/** What follows from an answer. */
export type Answered = {
  readonly step: ProposalStep
  readonly proposal: Consultation
  /** The change is to be made now. */
  readonly goesAhead: boolean
}

/**
 * An answer to a consultation, by the person who was asked. An answer to an older revision is not taken: it was about
 * something else. A second press says what the first one did.
 */
export const answer = (
  proposal: Consultation,
  steps: readonly ProposalStep[],
  said: {
    readonly personId: string
    readonly answer: AnswerGiven
    readonly words: string | null
    readonly revision: number
    readonly at: string
  },
): Ruling<Answered, ProposalRefusal> => {
  const { title } = proposal
  if (isSettled(proposal)) return refuse({ rule: 'proposal-is-settled', title, how: howItEnded[proposal.state] })
  const step = steps.find(({ personId }) => personId === said.personId)
  const last = steps.at(-1)
  if (!step) return refuse({ rule: 'answer-was-not-asked', title, asked: last?.role ?? 'chair' })
  if (said.revision !== proposal.revision) return refuse({ rule: 'proposal-has-moved-on', title })
  const fits = step.purpose === 'approve' ? ['approve', 'refuse'] : ['content', 'change', 'ring']
  if (!fits.includes(said.answer)) return refuse({ rule: 'proposal-has-moved-on', title })
  if ((said.answer === 'change' || said.answer === 'refuse') && !said.words?.trim())
    return refuse({ rule: 'words-needed' })

  const goesAhead = said.answer === 'content' || said.answer === 'approve'
  return allow({
    step: {
      ...step,
      answer: said.answer,
      words: said.words,
      answeredAt: said.at,
      answeredRevision: proposal.revision,
    },
    proposal: { ...proposal, state: goesAhead ? 'agreed' : 'change-wanted' },
    goesAhead,
  })
}

/**
 * The officer goes ahead without a reply, or after one that was not content. The officer acts and the chair is
 * consulted: no answer can stop a lawful act, except where the constitution, and so the settings, ask for approval.
 * A matter that a member referred never needs approval.
 */
export const goAhead = (
  proposal: Consultation,
  steps: readonly ProposalStep[],
  why: string | null,
): Ruling<Consultation, ProposalRefusal> => {
  const { title } = proposal
  if (isSettled(proposal)) return refuse({ rule: 'proposal-is-settled', title, how: howItEnded[proposal.state] })
  const approvers = steps.filter(({ purpose }) => purpose === 'approve')
  if (approvers.length > 0 && !approvers.some((step) => step.answer === 'approve'))
    return refuse({ rule: 'approval-is-needed', title })
  if (!why?.trim()) return refuse({ rule: 'words-needed' })
  return allow({ ...proposal, state: 'agreed', reason: why })
}

/** The officer takes a change back before it is made. */
export const takeBack = (proposal: Consultation): Ruling<Consultation, ProposalRefusal> =>
  isSettled(proposal)
    ? refuse({ rule: 'proposal-is-settled', title: proposal.title, how: howItEnded[proposal.state] })
    : allow({ ...proposal, state: 'withdrawn' })
