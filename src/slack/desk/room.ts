import type { Presser } from '../../app/presser.ts'
import type { Logger } from '../../observe/log.ts'
import type { Metrics } from '../../observe/metrics.ts'
import type { Book } from './book.ts'
import type { Inbox } from './inbox.ts'
import type { SentIn } from './sent-in.ts'
import type { InHand, Shelter } from './shelter.ts'

/** What the desk needs of the rest of the house. */
export type Room = {
  readonly book: Book
  /** Whoever has this Slack account; null for guests, strangers and people nobody has added. Asked at every turn. */
  readonly identify: (teamId: string, slackId: string) => Promise<Presser | null>
  /** Whose a workspace is; null where it is nobody’s. */
  readonly councilOf: (teamId: string) => Promise<string | null>
  readonly inbox: Inbox
  readonly log: Logger
  readonly metrics: Metrics
  /** Where presses are kept while the database is away; null where they are refused. */
  readonly shelter: Shelter | null
  readonly inHand: InHand
  /** What was kept comes before what is new: waits for a moment until it has been taken up. */
  readonly caughtUp: () => Promise<void>
  /** A form sent in twice is taken once. */
  readonly sentIn: SentIn
  /** Whether this person may be heard now, or has done too much at once. */
  readonly mayBeHeard: (who: string, now: number) => boolean
  /** After so many milliseconds the desk acknowledges for the listener. Slack waits for three seconds. */
  readonly deadline: number
}
