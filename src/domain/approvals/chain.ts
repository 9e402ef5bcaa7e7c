import type { CommitteeSettings } from '../committee/settings.ts'
import { type Approver, type Chain, OFFICES_FOR, type PaperKind } from './approval-settings.ts'

const CLEARS = { finance: 'finance', legal: 'legal', monitoring: 'monitoring-officer' } as const

/**
 * The usual chain: the proper officer acts and the chair is consulted on the agenda (approves it, where the settings
 * say so: there is no chairman's action, ex parte Hillingdon 1986); reports are cleared by whoever the settings name,
 * all at the same time; nobody is asked about a supplement.
 */
const usualChain = (
  paper: PaperKind,
  { agendaNeeds, clearances }: Pick<CommitteeSettings, 'agendaNeeds' | 'clearances'>,
): Chain => {
  if (paper === 'agenda') return [{ purpose: agendaNeeds, needs: 'all', who: ['chair'], standIn: null }]
  if (paper === 'supplement' || clearances.length === 0) return []
  return [{ purpose: 'approve', needs: 'all', who: clearances.map((kind) => CLEARS[kind]), standIn: null }]
}

/** The chain of a kind of paper: the committee's own, else the usual one. */
export const chainFor = (
  paper: PaperKind,
  settings: Pick<CommitteeSettings, 'agendaNeeds' | 'clearances' | 'approvals'>,
): Chain => settings.approvals.chains[paper] ?? usualChain(paper, settings)

/** Whether anybody in it must approve; otherwise those asked are only consulted. */
export const needsApproval = (chain: Chain): boolean => chain.some(({ purpose }) => purpose === 'approve')

/** The person an approver names; null for an office. */
export const personNamed = (approver: Approver): string | null =>
  approver.startsWith('person:') ? approver.slice('person:'.length) : null

/** Whether these letters name somebody who may be asked about this kind of paper. */
export const isApprover = (text: string, paper: PaperKind): text is Approver =>
  OFFICES_FOR[paper].some((office) => office === text) || /^person:[0-9a-f-]{36}$/.test(text)

/** Every person a chain names, as ids. */
export const peopleIn = (chain: Chain): readonly string[] => [
  ...new Set(
    chain.flatMap(({ who, standIn }) => [...who, ...(standIn ? [standIn] : [])].flatMap((it) => personNamed(it) ?? [])),
  ),
]
