const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const PHASE = /\b(phase|stage|tranche|wave)\s(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b/gi

/** A phase, so that `Phase 2` and `phase two` are the same. */
export type Phase = { readonly noun: string; readonly number: number }

const numberOf = (word: string): number => {
  const at = NUMBERS.indexOf(word.toLowerCase())
  return at >= 0 ? at + 1 : Number(word)
}

/** Every phase that some words name, in their order. */
export const phasesNamed = (words: string): readonly Phase[] =>
  [...words.matchAll(PHASE)].map(([, noun, number]) => ({ noun: noun!.toLowerCase(), number: numberOf(number!) }))

/** What tells one phase from another: `phase 2`; words that name no number stand for themselves. */
export const phaseKey = (phase: string): string => {
  const [named] = phasesNamed(phase)
  return named ? `${named.noun} ${named.number}` : phase.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** A phase as a resolution says it: `phase two`. */
export const phaseInWords = (phase: string): string => {
  const [named] = phasesNamed(phase)
  if (!named) return phase.trim()
  return `${named.noun} ${NUMBERS[named.number - 1] ?? named.number}`
}

/** Phases in their order: by number where they have one, else as letters go; what has no phase comes first. */
export const byPhase = (one: string | null, other: string | null): number => {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1
  return phaseKey(one).localeCompare(phaseKey(other), 'en', { numeric: true })
}
