import type { HomeView, ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Message } from '../kit/blocks.ts'
import { reasonOf } from '../reason.ts'

/** What came of asking Slack. `why` is Slack's own word, or `no-answer` where none came. */
export type Called =
  | { readonly ok: true; readonly viewId: string | null }
  | { readonly ok: false; readonly why: string }

/** Everything the desk asks of Slack while somebody waits. Each call is tried once: a person is waiting. */
export type Calls = {
  open(trigger: string, view: ModalView): Promise<Called>
  push(trigger: string, view: ModalView): Promise<Called>
  update(viewId: string, view: ModalView): Promise<Called>
  publish(slackId: string, view: HomeView): Promise<Called>
  /** Through the address Slack gave for answering: five times, for thirty minutes. */
  respond(url: string, body: Record<string, unknown>): Promise<Called>
  whisper(channel: string, slackId: string, message: Message): Promise<Called>
  redraw(channel: string, ts: string, message: Message): Promise<Called>
  /** In the direct message with a person, where nobody waits any more and no address for answering is left. */
  direct(slackId: string, message: Message): Promise<Called>
}

const PATIENCE_MS = 2500

/** The calls over Slack's own client. `counted` hears of each, for the metrics. */
export const callsOver = (client: WebClient, counted: (method: string, result: string) => void): Calls => {
  const call = async (method: string, ask: () => Promise<{ view?: { id?: string } | undefined }>): Promise<Called> => {
    try {
      const { view } = await ask()
      counted(method, 'ok')
      return { ok: true, viewId: view?.id ?? null }
    } catch (error) {
      const why = reasonOf(error)
      counted(method, why)
      return { ok: false, why }
    }
  }
  return {
    open: (trigger_id, view) => call('views.open', () => client.views.open({ trigger_id, view })),
    push: (trigger_id, view) => call('views.push', () => client.views.push({ trigger_id, view })),
    update: (view_id, view) => call('views.update', () => client.views.update({ view_id, view })),
    publish: (user_id, view) => call('views.publish', () => client.views.publish({ user_id, view })),
    whisper: (channel, user, { text, blocks }) =>
      call('chat.postEphemeral', async () => {
        await client.chat.postEphemeral({ channel, user, text, blocks })
        return {}
      }),
    redraw: (channel, ts, { text, blocks }) =>
      call('chat.update', async () => {
        await client.chat.update({ channel, ts, text, blocks })
        return {}
      }),
    direct: (users, { text, blocks }) =>
      call('chat.postMessage', async () => {
        const { channel } = await client.conversations.open({ users })
        await client.chat.postMessage({
          channel: channel?.id ?? users,
          text,
          blocks,
          unfurl_links: false,
          unfurl_media: false,
        })
        return {}
      }),
    respond: (url, body) =>
      call('response_url', async () => {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        await answer.body?.cancel()
        if (!answer.ok) throw new Error(`response_url_${answer.status}`)
        return {}
      }),
  }
}
