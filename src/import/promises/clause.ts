import type { Span } from '../words/sentences.ts'
import type { Mode } from './operative.ts'

/** A sentence, or one entry of a list that a sentence opened ("It was agreed that:"), with what opened it. */
export type Clause = Span & {
  /** The words on one line, letter for letter as long as the text they come from. */
  readonly words: string
  readonly mode: Mode
  /** The operative word that opened the list or sentence, as printed: RESOLVED, agreed. */
  readonly verb: string | null
  /** Who resolved, agreed or requested, as printed. */
  readonly body: string | null
  /** Where the evidence begins: at "Action:" itself, where a clause stands after one. */
  readonly from: number
  /** The number of the entry as printed, without its brackets. */
  readonly number: string | null
  readonly block: number
  /** Whether the clause stands in a list or after an operative word, and so is a resolution itself. */
  readonly isResolution: boolean
  /** A line of an action list that has no bullet: it is an action only where it is built like one. */
  readonly isLoose?: boolean
  /** To whom a recommendation is made, where its opening words say so. */
  readonly target?: string | null
}
