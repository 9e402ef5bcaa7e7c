import type { Store } from '../../app/ports/store.ts'
import type { Clock } from '../../clock.ts'

/** What was typed after `cleardays export <kind>`. */
export type ExportAsked = {
  readonly format: string
  readonly committee: string | null
  /** A day: of a meeting, or within a municipal year. */
  readonly on: string | null
  /** The columns of a table: the name of a set, or headings separated by commas. */
  readonly columns: string | null
  /** A council's own Word template, by its file. */
  readonly template: string | null
  /** The minute of one decision. */
  readonly minute: string | null
  /** With what is closed, for the person of this name as they are cleared; null: the public form. */
  readonly closedFor: string | null
}
/** Where it is read from. */
export type ExportFrom = {
  readonly store: Store
  readonly councilId: string
  readonly clock: Clock
  /** Reads a whole file. Throws where it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>
}
/** A file, or one sentence that says why there is none. */
export type Exported = { readonly name: string; readonly bytes: Uint8Array } | { readonly why: string }

/** One thing that can be exported: `cleardays export calendar`. */
export type ExportKind = {
  readonly says: string
  /** The first is the one unless another is asked for. */
  readonly formats: readonly string[]
  /** Whether there is a form of it with what is closed. */
  readonly hasClosed: boolean
  readonly write: (asked: ExportAsked, from: ExportFrom) => Promise<Exported>
}
