/** The kinds of paper that have a chain of their own, as a heading says them. */
export const PAPERS = {
  agenda: 'Agendas',
  report: 'Reports',
  supplement: 'Late papers and supplements',
} as const

export type PaperKind = keyof typeof PAPERS

/** The offices that may stand in a chain, in the field's words. `lead-officer` is the lead officer of the item. */
export const OFFICES = {
  chair: 'the chair',
  'vice-chair': 'the vice-chair',
  'lead-officer': 'the lead officer',
  finance: 'finance',
  legal: 'legal',
  'monitoring-officer': 'the monitoring officer',
  'proper-officer': 'the proper officer',
  'scrutiny-officer': 'the statutory scrutiny officer',
} as const

export type Office = keyof typeof OFFICES

/** The offices that can be asked about each kind of paper. An agenda has no lead officer. */
export const OFFICES_FOR: Readonly<Record<PaperKind, readonly Office[]>> = {
  agenda: ['chair', 'vice-chair', 'finance', 'legal', 'monitoring-officer', 'proper-officer', 'scrutiny-officer'],
  report: ['lead-officer', 'finance', 'legal', 'monitoring-officer', 'proper-officer', 'chair'],
  supplement: ['chair', 'vice-chair', 'finance', 'legal', 'monitoring-officer', 'proper-officer'],
}

/** Whoever is asked: an office, or a person by name. */
export type Approver = Office | `person:${string}`

/** One step. Whoever is in it is asked at the same time: one answer closes it (`any`), or it needs each (`all`). */
export type ChainStep = {
  readonly purpose: 'consult' | 'approve'
  readonly needs: 'any' | 'all'
  readonly who: readonly Approver[]
  /** Who is asked instead of one who is away or has not answered in time; null where nobody is named. */
  readonly standIn: Approver | null
}

/** The steps, in order: each opens when the one before it is through. */
export type Chain = readonly ChainStep[]

/** How a committee's papers are approved. A kind of paper that is not named here has its usual chain. */
export type ApprovalSettings = {
  readonly chains: Readonly<Partial<Record<PaperKind, Chain>>>
  /** Working days without an answer after which the stand-in of a step is asked. */
  readonly standInAfter: number
  /** The committee's rule that nobody approves what they alone wrote. */
  readonly forbidsOwnWork: boolean
}

/** What holds before anyone changes anything: no chain beyond the usual one. */
export const DEFAULT_APPROVALS: ApprovalSettings = { chains: {}, standInAfter: 3, forbidsOwnWork: false }
