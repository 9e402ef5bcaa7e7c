import type { Deps } from '../app/deps.ts'
import type { Drawings } from '../app/drawing.ts'
import type { Desk } from '../slack/desk/desk.ts'
import type { Word } from '../slack/kit/word.ts'

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
