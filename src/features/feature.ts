import type { Deps } from '../app/deps.ts'
import type { Drawings } from '../app/drawing.ts'
import type { Permission } from '../domain/people/permissions.ts'
import type { Desk } from '../slack/desk/desk.ts'

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

/** What a feature's card says of it: its words, how it listens, and what it can draw from the database. */
export type Feature = {
  readonly name: string
  readonly words: readonly Word[]
  readonly listen: (desk: Desk, deps: Deps) => void
  /** Messages that live in Slack and are drawn again as things change; the key is the drawing's name in the outbox. */
  readonly draws?: Drawings
  /** Takes up what a stopped process left half done in a council, and gives how much that was. Asked every half minute. */
  readonly resumes?: (deps: Deps, councilId: string) => Promise<number>
}
