import type { SpeakerPort, Spoken } from '../../../src/app/ports/speaker.ts'
import type { Chance } from './chance.ts'
import type { VirtualTime } from './virtual-time.ts'

/** A message that was posted in the model. */
export type Stood = {
  readonly channel: string
  readonly ts: string
  readonly row: string
  readonly at: number
  text: string
  removed: boolean
}

/** How often what goes wrong, of a hundred calls, and how late an effect may still come (ms after the call began). */
export type Weather = {
  readonly answerLost: number
  readonly dropped: number
  readonly late: number
  readonly latest: number
  readonly refusedFor: number
}
export const FINE: Weather = { answerLost: 0, dropped: 0, late: 0, latest: 0, refusedFor: 0 }
export const STORM: Weather = { answerLost: 12, dropped: 8, late: 6, latest: 9000, refusedFor: 10 }

/** The client gives up after this. */
const TIMEOUT = 5000

/**
 * Slack, as far as delivery can see it: it may do what it is asked and lose the answer, not do it, do it much later, or
 * say wait. What it has done can be read back after a moment.
 */
export const slackModel = (time: VirtualTime, chance: Chance) => {
  const stood: Stood[] = []
  let weather = STORM
  let named = 0
  let waits = 0

  const put = (channel: string, row: string, text: string): Stood => {
    named += 1
    const seconds = 1_700_000_000 + Math.floor(time.now() / 1000)
    const message = {
      channel,
      row,
      text,
      ts: `${seconds}.${String(named).padStart(6, '0')}`,
      at: time.now(),
      removed: false,
    }
    stood.push(message)
    return message
  }
  const find = (channel: string, ts: string) =>
    stood.find((one) => one.channel === channel && one.ts === ts && !one.removed)

  /** One call: its effect at some time or never, its answer at some time or never. */
  const call = async (effect: () => Spoken): Promise<Spoken> => {
    const takes = chance.between(20, 400)
    const roll = chance.next() * 100
    if (roll < weather.refusedFor) {
      waits += 1
      await time.pause(takes)
      return { is: 'refused', error: 'ratelimited', kind: 'rate-limited', retryAfter: chance.between(1, 6) }
    }
    if (roll < weather.refusedFor + weather.dropped) {
      await time.pause(TIMEOUT)
      return { is: 'unknown' }
    }
    if (roll < weather.refusedFor + weather.dropped + weather.answerLost) {
      time.after(takes, effect)
      // reset after the effect, or never an answer at all
      await time.pause(chance.happens(0.5) ? takes + 5 : TIMEOUT)
      return { is: 'unknown' }
    }
    if (roll < weather.refusedFor + weather.dropped + weather.answerLost + weather.late) {
      time.after(chance.between(takes, weather.latest), effect)
      await time.pause(chance.happens(0.5) ? takes : TIMEOUT)
      return { is: 'unknown' }
    }
    return new Promise((answer) => {
      time.after(takes, () => {
        const said = effect()
        time.after(takes / 2, () => answer(said))
      })
    })
  }

  const speaker: SpeakerPort = {
    post: ({ channel, message, metadata }) =>
      call(() => ({ is: 'sent', channel, ts: put(channel, metadata?.ids.row ?? '', message.text).ts })),
    redraw: ({ channel, ts, message }) =>
      call(() => {
        const there = find(channel, ts)
        if (!there) return { is: 'refused', error: 'message_not_found', kind: 'permanent' }
        there.text = message.text
        return { is: 'sent', channel, ts }
      }),
    remove: async ({ channel, ts }) => {
      await time.pause(50)
      const there = find(channel, ts)
      if (there) there.removed = true
      return { is: 'sent', channel, ts }
    },
    audience: async () => ({ is: 'ours', slackIds: [] }),
    openConversation: async (slackId) => ({ is: 'open', channel: `D${slackId}` }),
    history: async (channel) => {
      await time.pause(chance.between(20, 200))
      if (chance.happens(weather.dropped / 100)) throw new Error('no answer')
      // what was posted in the last moment is not to be read yet
      const readable = time.now() - 200
      return stood
        .filter((one) => one.channel === channel && !one.removed && one.at <= readable)
        .map(({ ts, row }) => ({ ts, type: 'cleardays_outbox', ids: { row } }))
    },
  }
  return { speaker, stood, waits: () => waits, clears: () => (weather = FINE) }
}
export type SlackModel = ReturnType<typeof slackModel>
