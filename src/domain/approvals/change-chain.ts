import type { CommitteeSettings } from '../committee/settings.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Approver, Chain, ChainStep, PaperKind } from './approval-settings.ts'
import { chainFor, isApprover } from './chain.ts'
import type { ApprovalRefusal } from './refusals.ts'

/** Steps a chain may have: a longer one cannot be answered between a briefing and the last day to publish. */
export const MOST_STEPS = 6

/** What an officer does to a chain: adds a step at its end, takes the last one off, or goes back to the usual one. */
export type ChainChange =
  | { readonly is: 'add'; readonly step: ChainStep }
  | { readonly is: 'take-off' }
  | { readonly is: 'usual' }

type Settings = Pick<CommitteeSettings, 'agendaNeeds' | 'clearances' | 'approvals'>

/**
 * The settings with one chain changed. A step needs somebody in it, and no stand-in who is in it already; the same
 * person or office is asked once in a chain for the same thing. Of an agenda the last step is not taken off: the
 * chair, at least, is consulted, so it goes back to the usual chain instead.
 */
export const changeChain = (
  settings: Settings,
  paper: PaperKind,
  change: ChainChange,
): Ruling<CommitteeSettings['approvals'], ApprovalRefusal> => {
  const { approvals } = settings
  const with_ = (chain: Chain | null) => {
    const { [paper]: _, ...rest } = approvals.chains
    return allow({ ...approvals, chains: chain === null ? rest : { ...rest, [paper]: chain } })
  }
  if (change.is === 'usual') return with_(null)
  const chain = chainFor(paper, settings)
  if (change.is === 'take-off') {
    const left = chain.slice(0, -1)
    return with_(left.length === 0 && paper === 'agenda' ? null : left)
  }

  const { step } = change
  if (step.who.length === 0) return refuse({ rule: 'step-needs-somebody' })
  if (chain.length >= MOST_STEPS) return refuse({ rule: 'chain-too-long', most: MOST_STEPS })
  const stranger = [...step.who, ...(step.standIn ? [step.standIn] : [])].find((one) => !isApprover(one, paper))
  if (stranger) return refuse({ rule: 'step-needs-somebody' })
  if (step.standIn && step.who.includes(step.standIn)) return refuse({ rule: 'stands-in-for-themselves' })
  const twice = alreadyIn(chain, step)
  if (twice) return refuse({ rule: 'already-in-chain', who: twice })
  const who = [...new Set(step.who)]
  return with_([...chain, { ...step, who, needs: who.length < 2 ? 'all' : step.needs }])
}

const alreadyIn = (chain: Chain, { who, purpose }: ChainStep): Approver | undefined =>
  who.find((one) => chain.some((step) => step.purpose === purpose && step.who.includes(one)))
