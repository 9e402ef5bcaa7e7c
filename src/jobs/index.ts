import type { Deps } from '../app/deps.ts'
import type { SpeakerPort } from '../app/ports/speaker.ts'
import { type Delivering, runDelivery } from './deliver-outbox.ts'
import { resumePosting } from './delivery/stop-posting.ts'

/** What the bot does unasked needs this, besides what the use-cases need. */
export type JobsNeed = Pick<Deps, 'store' | 'clock' | 'drawings' | 'log'> & { readonly speaker: SpeakerPort }

/** What the bot does unasked, running. */
export type Jobs = {
  /**
   * Something was written that is to be sent. Hand this to the store: `openStore(prisma, { owed: (id) => jobs.wake(id) })`.
   * Without a council: look at everything now, as after the playground's clock was moved.
   */
  wake(councilId?: string): void
  /** Does all that is due now, and waits for it: for tests and for the demonstration. */
  runDue(): Promise<void>
  /** Begins nothing more, finishes what is in flight. Call it after Slack has stopped hearing, before the database closes. */
  stop(): Promise<void>
}

/** Starts what the bot does unasked. Slack must have been joined: posting that was stopped for its token goes on. */
export const startJobs = async (need: JobsNeed): Promise<Jobs> => {
  await resumePosting(need)
  const delivery: Delivering = runDelivery(need)
  return {
    wake: (councilId) => delivery.wake(councilId),
    runDue: () => delivery.deliverDue(),
    stop: () => delivery.stop(),
  }
}
