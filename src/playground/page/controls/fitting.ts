import type { Answer, Answers, Place, State } from '../../protocol.ts'
import type { Reader } from '../render/reader.ts'

/** Where a control's answers go, and whose they are. */
export type Filling = {
  readonly key: string
  readonly place: Place
  readonly state: State
  readonly reader: Reader
  /** The names of the blocks that stand there now. */
  readonly blocks: readonly string[]
  /** What was put in before this page was loaded, where the workspace kept it. */
  readonly before: Answers | undefined
  /** What is wrong with a block's answer, in words for under the field. */
  readonly errors: Readonly<Record<string, string>>
  /** Takes a block's words away once its answer has been changed. */
  readonly mended: (block: string) => void
}

/** What every kind of control is given. */
export type Fitting = {
  readonly id: string
  readonly block: string
  readonly action: string
  /** The label, where none stands beside the control. */
  readonly name: string | undefined
  readonly labelledBy: string | undefined
  readonly describedBy: string | undefined
  readonly isRequired: boolean
  readonly isWrong: boolean
  /** What was put in, or undefined while it is untouched. */
  readonly answer: Answer | undefined
  readonly set: (answer: Answer) => void
  /**
   * Says it to the app now, where the element is one that tells as it is changed. Answers whether it does. `enter`: the
   * Enter key was pressed.
   */
  readonly told: (why: 'enter' | 'typed' | 'chosen', answer: Answer) => boolean
  readonly filling: Filling
}

/** The attributes that tie a field to its label, hint and error. */
export const ties = (fitting: Fitting): Record<string, unknown> => ({
  id: fitting.id,
  'aria-label': fitting.labelledBy ? undefined : fitting.name,
  'aria-labelledby': fitting.labelledBy,
  'aria-describedby': fitting.describedBy,
  'aria-required': fitting.isRequired || undefined,
  'aria-invalid': fitting.isWrong || undefined,
})
