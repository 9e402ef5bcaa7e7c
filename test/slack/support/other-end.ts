import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something that was asked of Slack. */
export type Asked = { readonly method: string; readonly said: Record<string, unknown> }

type Reply = { status?: number; headers?: Record<string, string>; after?: number; drop?: boolean } & Record<
  string,
  unknown
>

/** Arguments that are objects come as JSON; a text that only looks like it stays as it is. */
const asJson = (value: string): unknown => {
  try {
    return /^[[{]/.test(value) ? JSON.parse(value) : value
  } catch {
    return value
  }
}

/**
 * Slack's end of the line, small enough to hold in the hand: it remembers what it was asked, and says what it is told
 * to say. Views get ids of their own. Answer addresses are `/answer/…`.
 */
export const otherEnd = async () => {
  const asked: Asked[] = []
  const replies = new Map<string, Reply[]>()
  let views = 0

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const method = request.url!.replace(/^\/(api\/)?/, '')
      const said = request.headers['content-type']?.startsWith('application/json')
        ? JSON.parse(body)
        : Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, asJson(value)]))
      asked.push({ method, said })
      const { status = 200, headers = {}, after = 0, drop = false, ...rest } = replies.get(method)?.shift() ?? {}
      const usual =
        method === 'auth.test'
          ? { team_id: 'T1', team: 'Anyshire', user_id: 'UBOT', bot_id: 'BBOT' }
          : method.startsWith('views.')
            ? { view: { id: said.view_id ?? `V${++views}` } }
            : { ts: '1.1', channel: said.channel }
      setTimeout(() => {
        if (drop) return response.destroy()
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(JSON.stringify({ ok: true, ...usual, ...rest }))
      }, after)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    api: `${origin}/api/`,
    responseUrl: `${origin}/answer/1`,
    asked,
    /** What was said by this method, oldest first. */
    heard: (method: string) => asked.filter((one) => one.method === method).map((one) => one.said),
    /** The next answer to this method. */
    next: (method: string, reply: Reply) => {
      replies.set(method, [...(replies.get(method) ?? []), reply])
    },
    clear: () => {
      asked.length = 0
      replies.clear()
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
