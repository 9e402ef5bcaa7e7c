/** A paper as an agenda shows it. Its title is the open one. */
export type LinePaper = {
  /** Null in a draft made before papers were known by it. */
  readonly id: string | null
  readonly title: string
  readonly link: string | null
  readonly state: PaperState
  readonly part: PaperPart
  readonly paragraphs: readonly string[]
  /** Whether its part was decided by somebody who may; until then it is as its author said. */
  readonly isDecided: boolean
  /** It hangs on a report, and never makes the report be there. */
  readonly isAppendix: boolean
}

export type PaperState = 'attached' | 'to-follow' | 'late' | 'held-elsewhere' | 'on-request'

/** `unsure`: an author thinks that it may be exempt and nobody has decided. */
export type PaperPart = 'open' | 'exempt' | 'confidential' | 'possible' | 'unsure'
