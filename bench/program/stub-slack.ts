import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Slack that says yes at once and keeps nothing: what is measured is ours. Its address ends in `/api/`. */
export const openStubSlack = async () => {
  let posts = 0
  const server = createServer((request, response) => {
    request.resume()
    const method = request.url?.split('/api/')[1]?.split('?')[0] ?? ''
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(ANSWERS[method]?.(++posts) ?? { ok: true }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/api/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const ANSWERS: Readonly<Record<string, (posts: number) => object>> = {
  'auth.test': () => ({ ok: true, team_id: 'T1', team: 'Anyshire', user_id: 'UBOT', bot_id: 'B1', url: 'https://x/' }),
  'conversations.open': () => ({ ok: true, channel: { id: 'D1' } }),
  'chat.postMessage': (posts) => ({ ok: true, channel: 'D1', ts: `1.${posts}` }),
  'users.info': () => ({
    ok: true,
    user: {
      id: 'U1',
      team_id: 'T1',
      tz: 'Europe/London',
      profile: { real_name: 'Alison Reed', email: 'a@example.org' },
    },
  }),
}
