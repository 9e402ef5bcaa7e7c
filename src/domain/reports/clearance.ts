/** Who clears a report before it is published, where the committee asks. */
export const CLEARANCES = { finance: 'Finance', legal: 'Legal', monitoring: 'Monitoring officer' } as const
export type ClearanceKind = keyof typeof CLEARANCES

/** One clearance of one report. */
export type Clearance = {
  readonly kind: ClearanceKind
  readonly personId: string | null
  readonly state: 'waiting' | 'cleared' | 'changes'
  readonly words: string | null
}

/** Whether everything asked for has been cleared. */
export const isCleared = (clearances: readonly Clearance[]): boolean =>
  clearances.every(({ state }) => state === 'cleared')
