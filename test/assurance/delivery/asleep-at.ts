import { writeSync } from 'node:fs'
import type { SpeakerPort } from '../../../src/app/ports/speaker.ts'
import type { Store } from '../../../src/app/ports/store.ts'

/** Each step of a send, in its order: where a process can be put to sleep. */
export const STEPS = [
  /** It has read that a row may go. */
  'found',
  /** It is written that the row is about to be sent. */
  'claimed',
  /** Its words are drawn, in a transaction that is still open. */
  'drawing',
  /** The last look at the clock is over, and nothing has been written to Slack. */
  'about-to-call',
  /** Slack has taken it, and that is not written down. */
  'called',
  /** It is written down. */
  'recorded',
] as const
export type Step = (typeof STEPS)[number]

/** What the parent hears when a process falls asleep. */
export const ASLEEP = 'asleep\n'

/** Puts this very process to sleep at the first row that reaches the step: nothing in it goes on until it is woken. */
export const fallsAsleepAt = (at: string | undefined) => {
  let isAwake = at !== undefined
  const reach = (step: Step) => {
    if (!isAwake || step !== at) return
    isAwake = false
    writeSync(1, ASLEEP)
    process.kill(process.pid, 'SIGSTOP')
  }
  return {
    reach,
    store: (store: Store): Store => ({
      ...store,
      for: (councilId) => {
        const here = store.for(councilId)
        return {
          ...here,
          sending: {
            ...here.sending,
            claim: async (...row) => {
              reach('found')
              const claimed = await here.sending.claim(...row)
              if (claimed.is === 'claimed') reach('claimed')
              return claimed
            },
            sent: async (...row) => {
              reach('called')
              const isOurs = await here.sending.sent(...row)
              reach('recorded')
              return isOurs
            },
          },
        }
      },
    }),
    speaker: (speaker: SpeakerPort): SpeakerPort => ({
      ...speaker,
      post: async (said) => {
        reach('about-to-call')
        return speaker.post(said)
      },
    }),
  }
}
