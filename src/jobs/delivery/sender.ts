import type { Logger } from 'pino'
import type { Drawings } from '../../app/drawing.ts'
import type { SharedPace } from '../../app/ports/sending.ts'
import type { SpeakerPort } from '../../app/ports/speaker.ts'
import type { Store } from '../../app/ports/store.ts'
import type { Clock } from '../../clock.ts'
import type { Metrics } from '../../observe/metrics.ts'
import { type Paced, type Pacing, sharedPace } from './pacing.ts'
import type { Together } from './together.ts'

/** How long things may take, in seconds. The defaults are for Slack; a test is in a hurry. */
export type Patience = {
  /** How long a sender may be silent before its row is in doubt. Longer than any call to Slack can take. */
  readonly lease: number
  /** How long after a call whose answer is lost an effect may still appear. */
  readonly quarantine: number
  /** A sender that finds itself so late after writing that it is about to send (paused, swapped out) does not send. */
  readonly tooLate: number
  /**
   * From the end of one message in a conversation to the beginning of the next, whichever replica sends it. Slack counts
   * when they reach it, which is before it answers, so they are never closer there. None where it is left out.
   */
  readonly between?: number
}

/** What Slack needs: its client gives up after 5 s, and a late effect has been seen some seconds after. */
export const PATIENCE: Patience = { lease: 30, quarantine: 30, tooLate: 8 }

/** One process that sends. */
export type Sender = {
  readonly store: Store
  readonly clock: Clock
  readonly speaker: SpeakerPort
  readonly drawings: Drawings
  readonly log: Logger
  readonly pacing: Pacing
  /** The pace that all replicas keep together; Slack's, unless a test is in a hurry. */
  readonly paceOf?: (method: Paced) => SharedPace
  /** What is drawn in the same moment shares a transaction; each has its own where this is left out. */
  readonly together?: Together
  readonly patience: Patience
  /** Names this process on the rows it has taken. */
  readonly name: string
  /** Milliseconds that only go forward. */
  readonly stopwatch: () => number
  readonly pause: (ms: number) => Promise<void>
  /** From 0 to 1. */
  readonly chance: () => number
  /** Counts what is tried again and what is paced; nobody counts where it is left out. */
  readonly metrics?: Pick<Metrics, 'retried' | 'paced'> | undefined
  readonly channelOf: Map<string, { readonly channel: string; readonly at: number }>
}

/** The pace of a method for this sender. */
export const paceFor = (sender: Pick<Sender, 'paceOf' | 'patience'>, method: Paced): SharedPace =>
  sender.paceOf?.(method) ?? sharedPace(method, sender.patience)
