/** One entry: who did what to what, when. `detail` never holds closed text or access needs. */
export type LedgerEntry = {
  readonly at: string
  readonly byId: string | null
  readonly did: string
  readonly aboutKind:
    | 'council'
    | 'committee'
    | 'person'
    | 'meeting'
    | 'item'
    | 'proposal'
    | 'request'
    | 'agenda'
    | 'paper'
    | 'outcome'
    | 'action'
    | 'workstream'
  readonly aboutId: string | null
  readonly committeeId: string | null
  readonly detail: Readonly<Record<string, unknown>>
}
export type LedgerPage = {
  readonly entries: readonly (LedgerEntry & { readonly position: number })[]
  readonly older: number | null
}

/** The permanent record. Append-only: nothing in it is changed or removed, and each entry is chained to the last. */
export type Ledger = {
  record(entry: LedgerEntry): Promise<void>
  /** Newest first, from a position back; of `did` those alone, where some are named. */
  page(query: {
    committeeId?: string
    aboutId?: string
    did?: readonly string[]
    before?: number
    atMost: number
  }): Promise<LedgerPage>
  /** The first position whose link does not hold, or null where the whole chain verifies. */
  firstBrokenLink(): Promise<number | null>
}
