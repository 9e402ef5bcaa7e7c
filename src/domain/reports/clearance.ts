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

/** Who gives each clearance, by role. */
export const CLEARED_BY = { finance: 'finance', legal: 'legal', monitoring: 'monitoring-officer' } as const

/** Where a clearance stands, in words. */
export const CLEARANCE_WORDS: Readonly<Record<Clearance['state'], string>> = {
  waiting: 'not yet cleared',
  cleared: 'cleared',
  changes: 'changes needed',
}
