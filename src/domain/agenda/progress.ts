import { type Asking, type ChainAsked, type StepNeeds, stands } from './asking.ts'

/** How far the asking about a draft has come. */
export type Progress = {
  /** `open`: waiting; `agreed`: every step is through; `change-wanted`: somebody has asked for one. */
  readonly is: 'open' | 'agreed' | 'change-wanted'
  /** Who is waited for in the step that is now asked, as person ids. */
  readonly waitingFor: readonly string[]
  /** The place of the step that is asked now; null once all are through. */
  readonly step: number | null
  /** Whether everybody asked has said something, whatever it was. */
  readonly allReplied: boolean
  /** Whether publishing waits for nothing more: every approval is given, every consultation has its reply. */
  readonly isEnough: boolean
}

const agrees = (asking: Asking): boolean => asking.answer === 'content' || asking.answer === 'approve'

/** Who has not answered yet in a step. */
export const waitingIn = (askings: readonly Asking[], step: number, counts: number): readonly string[] =>
  askings.filter((one) => one.position === step && !stands(one, counts)).map(({ personId }) => personId)

/** Whoever answered a step first, of those whose answer stands. */
export const firstIn = (askings: readonly Asking[], step: number, counts: number): Asking | undefined =>
  askings
    .filter((one) => one.position === step && stands(one, counts))
    .toSorted((one, other) => ((one.answeredAt ?? '') < (other.answeredAt ?? '') ? -1 : 1))[0]

/**
 * How far the asking has come. Steps follow each other; a step of which any will do is closed by its first answer, one
 * that needs all needs each, and one with a place that nobody could be asked for is not through. A change that is
 * wanted stops the chain where it is; of somebody who is only consulted, until the officer goes on.
 */
export const progressOf = (
  askings: readonly Asking[],
  counts: number,
  needs: ReadonlyMap<number, StepNeeds> = new Map(),
  chain: ChainAsked | null = null,
): Progress => {
  const positions = chain
    ? chain.steps.map((_, index) => index + 1)
    : [...new Set(askings.map(({ position }) => position))].sort((a, b) => a - b)
  const steps = positions.map((position) => {
    const here = askings.filter((one) => one.position === position)
    const isAny = (needs.get(position) ?? chain?.steps[position - 1]?.needs ?? here[0]?.needs ?? 'all') === 'any'
    const isVacant = chain?.vacant.some((one) => one.position === position) ?? false
    const said = here.filter((one) => stands(one, counts))
    const agreed = said.filter(agrees)
    const isWhole = here.length > 0 && !isVacant
    const isReplied = isAny ? said.length > 0 : isWhole && said.length === here.length
    const isConsulted = (chain?.steps[position - 1]?.purpose ?? here[0]?.purpose) === 'consult'
    const isPassedBy = chain?.goneOn.some((one) => one.position === position && one.revision >= counts) ?? false
    const isCovered = here.length === 0 && (chain?.covered.includes(position) ?? false)
    const isAgreed = isCovered || (isAny ? agreed.length > 0 : isWhole && agreed.length === here.length)
    return {
      position,
      isThrough: isAgreed || (isConsulted && isReplied && isPassedBy),
      isReplied: isReplied || isCovered,
      isEnough: isAgreed || (isConsulted && isReplied),
      wants: said.length > agreed.length,
      isClosed: isAny && said.length > 0,
    }
  })
  const allReplied = steps.length > 0 && steps.every(({ isReplied }) => isReplied)
  const isEnough = steps.length > 0 && steps.every((step) => step.isEnough)
  const now = steps.find(({ isThrough }) => !isThrough)
  if (!now) return { is: steps.length > 0 ? 'agreed' : 'open', waitingFor: [], step: null, allReplied, isEnough }
  return {
    is: now.wants ? 'change-wanted' : 'open',
    waitingFor: now.isClosed ? [] : waitingIn(askings, now.position, counts),
    step: now.position,
    allReplied,
    isEnough,
  }
}
