import type { Permission } from '../../domain/people/permissions.ts'

/** The five slash commands. A sub-command is a word of one of them. */
export type Command = '/programme' | '/agenda' | '/report' | '/witness' | '/committee'

/** One way in by typing: `/programme schedule`. The bare command is the word `''`. */
export type Word = {
  readonly command: Command
  readonly word: string
  /** One line for help and Home: what a person gets, as a verb: `Put an item on the agenda of a coming meeting`. */
  readonly says: string
  readonly example: string
  /** Asked at every press, for the committee meant; the table is in `src/domain/people/permissions.ts`. */
  readonly permission: Permission
  /** The label of the button that reaches it without typing; Home and help draw these. */
  readonly button: string
  /** Whether it answers with a form: the desk then opens a loading view at once, within Slack's three seconds. */
  readonly opensForm: boolean
}
