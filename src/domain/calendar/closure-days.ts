import type { Closure } from './which-days-count.ts'

/** What a day is on which a council’s offices are shut although no statute says so. Each counts alike. */
export const CLOSURE_KINDS = {
  closure: 'Offices closed',
  'local-holiday': 'Local holiday',
  thanksgiving: 'Day of thanksgiving or mourning',
} as const
export type ClosureKind = keyof typeof CLOSURE_KINDS

/** A closure day with its kind, as it is listed. */
export type ClosureDay = Closure & { readonly kind: ClosureKind }
