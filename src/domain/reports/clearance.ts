import type { Approver, Chain, ChainStep } from '../approvals/approval-settings.ts'
import { personNamed } from '../approvals/chain.ts'
import type { Because } from '../approvals/seat.ts'
import type { RequestEvent } from './request-life.ts'

/** The offices that clear a report before it is published, as a heading says them; the committee's chain says which. */
const CLEARANCES = {
  finance: 'Finance',
  legal: 'Legal',
  monitoring: 'Monitoring officer',
  'lead-officer': 'Lead officer',
  'proper-officer': 'Proper officer',
  chair: 'Chair',
} as const
/** One of those, or `person:` and an id. */
export type ClearanceKind = keyof typeof CLEARANCES | `person:${string}`

/** One clearance of one report. */
export type Clearance = {
  readonly kind: ClearanceKind
  /** Who is asked; null where nobody can be. */
  readonly personId: string | null
  /** Their name, where somebody is asked. */
  readonly name: string | null
  readonly state: 'waiting' | 'cleared' | 'changes'
  readonly words: string | null
  /** The place of its step in the chain. */
  readonly position: number
  readonly needs: 'any' | 'all'
  /** Instants, ISO; null for what was asked before they were kept. */
  readonly askedAt: string | null
  readonly answeredAt: string | null
  /** Which version was answered: 0 the draft, then each time it came in; null while there is no answer. */
  readonly version: number | null
  /** In whose place they are asked, and why. */
  readonly delegateForId: string | null
  readonly delegateFor: string | null
  readonly because: Because | null
}

/** Who clears, as a chain names them, and back: a clearance has kept its own word for the monitoring officer. */
export const kindOf = (approver: Approver): ClearanceKind =>
  approver === 'monitoring-officer' ? 'monitoring' : (approver as ClearanceKind)
export const approverOf = (kind: ClearanceKind): Approver =>
  kind === 'monitoring' ? 'monitoring-officer' : (kind as Approver)

/** Whether these letters name a clearance. */
export const isClearanceKind = (text: string): text is ClearanceKind =>
  Object.hasOwn(CLEARANCES, text) || /^person:[0-9a-f-]{36}$/.test(text)

/** `Finance`, `Lead officer`, `Anwen Clarke`. */
export const clearanceHeading = ({ kind, name }: Pick<Clearance, 'kind' | 'name'>): string =>
  personNamed(approverOf(kind)) ? (name ?? 'Somebody who has left') : CLEARANCES[kind as keyof typeof CLEARANCES]

/** The clearances of one step of the chain. */
export const ofStep = (step: ChainStep, clearances: readonly Clearance[]): readonly Clearance[] => {
  const kinds = new Set(step.who.map(kindOf))
  return clearances.filter(({ kind }) => kinds.has(kind))
}

/** Whether a step is through: one clearance where any will do, else each of them. */
export const isStepCleared = (step: ChainStep, clearances: readonly Clearance[]): boolean => {
  const cleared = ofStep(step, clearances).filter(({ state }) => state === 'cleared')
  return step.needs === 'any' ? cleared.length > 0 : cleared.length === step.who.length
}

/** The place of the step that is open; null where every step is through. */
export const stepToClear = (chain: Chain, clearances: readonly Clearance[]): number | null => {
  const index = chain.findIndex((step) => !isStepCleared(step, clearances))
  return index < 0 ? null : index + 1
}

/**
 * Whether everything asked for has been cleared: every step of the chain, nobody wants changes, and nothing waits that
 * was asked before the chain was changed.
 */
export const isCleared = (chain: Chain, clearances: readonly Clearance[]): boolean => {
  const inChain = new Set(chain.flatMap(({ who }) => who.map(kindOf)))
  return (
    stepToClear(chain, clearances) === null &&
    clearances.every(({ kind, state }) => state === 'cleared' || (inChain.has(kind) && state !== 'changes'))
  )
}

/** Which version a report is: 0 while only its draft is done, then one more each time it comes in. */
export const versionOf = (life: readonly Pick<RequestEvent, 'did'>[]): number =>
  life.filter(({ did }) => did === 'here').length

/**
 * Who is asked again once a version comes in. Whoever wanted changes, of what came for them; the others keep the
 * clearance they gave. Where nobody wanted any, what was cleared is no longer what is there: everybody who cleared an
 * earlier version is asked again. A draft that was cleared stays cleared when the final report comes.
 */
export const askedAgain = (clearances: readonly Clearance[], version: number): ReadonlySet<ClearanceKind> => {
  const wanted = clearances.filter(({ state }) => state === 'changes')
  const again =
    wanted.length > 0
      ? wanted
      : clearances.filter((one) => one.state === 'cleared' && (one.version ?? 0) > 0 && one.version! < version)
  return new Set(again.map(({ kind }) => kind))
}

/** Where a clearance stands, in words. */
export const CLEARANCE_WORDS: Readonly<Record<Clearance['state'], string>> = {
  waiting: 'not yet cleared',
  cleared: 'cleared',
  changes: 'changes needed',
}
