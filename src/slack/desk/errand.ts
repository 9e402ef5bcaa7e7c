import type { Answer, Heard } from './desk.ts'

/** What is to be done about a turn: which feature answers it, by which name it is counted, and how. */
export type Errand = {
  readonly name: string
  readonly opensForm: boolean
  /** The title of the form that is opened at once. */
  readonly title?: string
  /** It opens no form, so it can be kept and answered later. */
  readonly canWait?: boolean
  readonly answer: (heard: Heard) => Promise<Answer>
}
