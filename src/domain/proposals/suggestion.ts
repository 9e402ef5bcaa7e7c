import type { ProgrammeRefusal } from '../programme/refusals.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { howItEnded } from './consult.ts'
import type { Decision, Proposal } from './proposal.ts'
import { isSettled } from './proposal.ts'
import type { ProposalRefusal } from './refusals.ts'

/** The officer's advice on a suggestion. It may be given again until the committee decides. */
export const advise = <C>(
  suggestion: Proposal<C>,
  advice: string,
  byId: string,
): Ruling<Proposal<C>, ProposalRefusal> => {
  if (isSettled(suggestion)) return settled(suggestion)
  if (advice.trim() === '') return refuse({ rule: 'words-needed' })
  return allow({ ...suggestion, advice: advice.trim(), advisedById: byId })
}

/**
 * What the committee decided about a member's suggestion, as an officer records it: an item, a briefing note, another
 * body, or not taken forward. The committee decides and not the officer, so it names the body and the meeting or the
 * minute, and a suggestion that is not taken forward says why.
 */
export const decide = <C>(
  suggestion: Proposal<C>,
  said: {
    readonly decision: Decision
    readonly body: string
    readonly reason: string | null
    readonly meetingId: string | null
    readonly minute: string | null
    readonly byId: string
    readonly at: string
  },
): Ruling<Proposal<C>, ProposalRefusal | ProgrammeRefusal> => {
  if (isSettled(suggestion)) return settled(suggestion)
  if (said.decision !== 'item' && !said.reason?.trim())
    return refuse({ rule: 'reason-needed', what: 'not-taken-forward' })
  if (said.meetingId === null && !said.minute?.trim()) return refuse({ rule: 'minute-needed', body: said.body })
  return allow({
    ...suggestion,
    state: said.decision === 'not-taken-forward' ? 'not-taken-forward' : 'applied',
    decision: said.decision,
    decidingBody: said.body,
    reason: said.reason,
    minute: said.minute,
    decidedById: said.byId,
    decidedAt: said.at,
  })
}

const settled = (proposal: Proposal) =>
  refuse({ rule: 'proposal-is-settled', title: proposal.title, how: howItEnded[proposal.state] } as const)
