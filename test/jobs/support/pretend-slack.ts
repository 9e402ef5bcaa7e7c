import type { SpeakerPort, Spoken, Standing } from '../../../src/app/ports/speaker.ts'
import type { Message } from '../../../src/slack/kit/blocks.ts'

/** One message as it stands in the pretended workspace. */
export type Posted = {
  readonly channel: string
  readonly ts: string
  readonly row: string
  readonly thread: string | null
  text: string
  redrawn: number
  removed: boolean
}

/** What goes wrong with the next call: it is refused, its answer is lost after or before the effect, it takes long. */
export type Trouble = Spoken | 'lost-after' | 'lost-before' | { readonly holdUntil: Promise<unknown> }

// No two messages ever have the same name, in any of the workspaces of one run.
let last = 1_600_000_000_000_000

/** A workspace that does what Slack does, as far as delivery can see, with trouble to order. */
export const pretendSlack = (mayLook = true) => {
  const posted: Posted[] = []
  const calls: string[] = []
  /** Channels of which somebody else may be reading, and why that is so. */
  const uncertain = new Map<string, string>()
  const troubles: { method: string; trouble: Trouble }[] = []

  const trouble = (method: string): Trouble | undefined => {
    const at = troubles.findIndex((one) => one.method === method)
    return at < 0 ? undefined : troubles.splice(at, 1)[0]!.trouble
  }
  const speak = async (method: string, does: () => Spoken): Promise<Spoken> => {
    calls.push(method)
    const wrong = trouble(method)
    if (wrong === 'lost-before') return { is: 'unknown' }
    if (wrong === 'lost-after') {
      does()
      return { is: 'unknown' }
    }
    if (wrong && 'holdUntil' in wrong) await wrong.holdUntil
    else if (wrong) return wrong
    return does()
  }
  const at = (channel: string, ts: string) =>
    posted.find((one) => one.channel === channel && one.ts === ts && !one.removed)

  const speaker: SpeakerPort = {
    post: ({ channel, message, threadTs, metadata }) =>
      speak('post', () => {
        last += 1_000_000
        const ts = `${String(last).slice(0, 10)}.${String(last).slice(10)}`
        const row = metadata?.ids.row ?? ''
        posted.push({ channel, ts, row, thread: threadTs ?? null, text: message.text, redrawn: 0, removed: false })
        return { is: 'sent', channel, ts }
      }),
    redraw: ({ channel, ts, message }: { channel: string; ts: string; message: Message }) =>
      speak('redraw', () => {
        const message_ = at(channel, ts)
        if (!message_) return { is: 'refused', error: 'message_not_found', kind: 'permanent' }
        message_.text = message.text
        message_.redrawn += 1
        return { is: 'sent', channel, ts }
      }),
    remove: ({ channel, ts }) =>
      speak('remove', () => {
        const message = at(channel, ts)
        if (message) message.removed = true
        return { is: 'sent', channel, ts }
      }),
    audience: async (channel) => {
      calls.push('audience')
      const because = uncertain.get(channel)
      return because ? { is: 'not-certain', because } : { is: 'ours', slackIds: [] }
    },
    openConversation: async (slackId) => {
      calls.push('open')
      const wrong = trouble('open')
      if (wrong && typeof wrong === 'object' && 'is' in wrong && wrong.is !== 'sent') return wrong
      return { is: 'open', channel: `D-${slackId}` }
    },
    history: async (channel, oldest, thread): Promise<readonly Standing[] | null> => {
      calls.push('history')
      if (trouble('history')) throw new Error('Slack does not answer')
      if (!mayLook) return null
      return posted
        .filter((one) => one.channel === channel && !one.removed && one.thread === (thread ?? null))
        .filter((one) => Number(one.ts) >= Number(oldest) - 1e9)
        .map(({ ts, row }) => ({ ts, type: 'cleardays_outbox', ids: { row } }))
    },
  }
  return {
    uncertain,
    speaker,
    posted,
    calls,
    goesWrong: (method: 'post' | 'redraw' | 'remove' | 'open' | 'history', what: Trouble, times = 1) => {
      for (let n = 0; n < times; n += 1) troubles.push({ method, trouble: what })
    },
    texts: (channel: string) => posted.filter((one) => one.channel === channel && !one.removed).map((one) => one.text),
  }
}
