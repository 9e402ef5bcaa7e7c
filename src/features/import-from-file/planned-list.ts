import type { Tx } from '../../app/ports/tx.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { ListOf } from './form.ts'

/** One row of a list as it would be taken: what it is, what is done with it, and what an officer should know of it. */
export type PlannedRow = {
  /** As a spreadsheet counts: the headings are row 1. Of a calendar file, the first event. */
  readonly row: number
  readonly says: string
  readonly does: 'add' | 'there-already' | 'left-out'
  readonly notes: readonly string[]
}

/** The same, with the writing of it: only what is added has any. */
export type RowToTake = PlannedRow & { readonly take: (() => Promise<void>) | null }

/** A list, looked at. Nothing is written by looking. */
export type PlannedList = {
  readonly of: ListOf
  readonly committee: Committee
  readonly file: string
  /** Null where the file has none: a calendar file. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[] | null
  readonly rows: readonly PlannedRow[]
}

/** What planning a row needs: the transaction, whoever brings it, the day and the instant. */
export type Planning = {
  readonly tx: Tx
  readonly committee: Committee
  readonly byId: string
}

/** Names and titles compared as people read them. */
export const alike = (a: string, b: string): boolean => sameWords(a) === sameWords(b)
const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
