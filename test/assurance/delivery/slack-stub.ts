import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chanceOf } from './chance.ts'

/** A message that stands, or stood, in the stand-in. */
export type Stub = { channel: string; ts: string; row: string; text: string; at: number; removed: boolean }

/**
 * A stand-in of Slack over real HTTP that goes wrong on purpose, by a seed: it posts and resets, resets and posts up to
 * a second later, drops the request, answers 500 having posted or not, and says 429. It keeps all that was ever posted.
 */
export const slackStub = async (seed: number) => {
  const chance = chanceOf(seed)
  const posted: Stub[] = []
  const count = { calls: 0, answersLost: 0, late: 0, dropped: 0, erredAfter: 0, erredBefore: 0, limited: 0, early: 0 }
  const heldUntil = new Map<string, number>()
  let isCalm = false
  let named = 0

  const put = (channel: string, row: string, text: string) => {
    named += 1
    const ts = `${Math.floor(Date.now() / 1000)}.${String(named).padStart(6, '0')}`
    posted.push({ channel, ts, row, text, at: Date.now(), removed: false })
    return { ok: true, channel, ts }
  }
  const find = (channel: string, ts: string) =>
    posted.find((one) => one.channel === channel && one.ts === ts && !one.removed)

  const methods: Record<string, (said: Record<string, string>) => Record<string, unknown>> = {
    'chat.postMessage': ({ channel = '', text = '', metadata = '{}' }) =>
      put(channel, JSON.parse(metadata).event_payload?.row ?? '', text),
    'chat.update': ({ channel = '', ts = '', text = '' }) => {
      const there = find(channel, ts)
      if (!there) return { ok: false, error: 'message_not_found' }
      there.text = text
      return { ok: true, channel, ts }
    },
    'chat.delete': ({ channel = '', ts = '' }) => {
      const there = find(channel, ts)
      if (there) there.removed = true
      return { ok: true, channel, ts }
    },
    'conversations.info': ({ channel = '' }) => ({ ok: true, channel: { id: channel, is_private: true } }),
    'conversations.members': () => ({ ok: true, members: ['UBOT'], response_metadata: { next_cursor: '' } }),
    'conversations.open': ({ users = '' }) => ({ ok: true, channel: { id: `D${users}` } }),
    'conversations.history': ({ channel = '', oldest = '0' }) => ({
      ok: true,
      // what was posted in the last moment cannot be read yet
      messages: posted
        .filter((one) => one.channel === channel && !one.removed && Number(one.ts) >= Number(oldest))
        .filter((one) => one.at < Date.now() - 100)
        .map(({ ts, row }) => ({
          ts,
          user: 'UBOT',
          metadata: { event_type: 'cleardays_outbox', event_payload: { row } },
        })),
      response_metadata: { next_cursor: '' },
    }),
  }

  const answer = (request: IncomingMessage, response: ServerResponse, method: string, said: Record<string, string>) => {
    count.calls += 1
    const does = methods[method]
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    }
    const reset = () => request.socket.resetAndDestroy()
    if (!does) return reply(200, { ok: false, error: 'unknown_method' })
    const place = `${method} ${said.channel}`
    if ((heldUntil.get(place) ?? 0) > Date.now()) count.early += 1
    const roll = isCalm || !method.startsWith('chat.') ? 100 : chance.next() * 100
    if (roll < 5) {
      count.answersLost += 1
      does(said)
      return chance.happens(0.5) ? reset() : undefined
    }
    if (roll < 8) {
      count.late += 1
      setTimeout(() => does(said), chance.between(50, 1000))
      return reset()
    }
    if (roll < 11) {
      count.dropped += 1
      return reset()
    }
    if (roll < 14) {
      count.erredAfter += 1
      does(said)
      return reply(500, { ok: false })
    }
    if (roll < 16) {
      count.erredBefore += 1
      return reply(500, { ok: false })
    }
    if (roll < 21) {
      count.limited += 1
      heldUntil.set(place, Date.now() + 1000)
      return reply(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' })
    }
    setTimeout(() => reply(200, does(said)), chance.between(2, 60))
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const said = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
      answer(request, response, (request.url ?? '').split('/').pop() ?? '', said)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posted,
    count,
    calms: () => {
      isCalm = true
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
