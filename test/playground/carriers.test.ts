import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verifySlackRequest } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Playground } from '../../src/playground/playground.ts'
import { aPlayground, calling } from './a-workspace.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

type Said = { status?: number; body?: string; type?: string; headers?: Record<string, string> }
type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** An app that is nothing but a web server: it writes down what comes, and answers as it is told. */
const anApp = async (answer: (heard: Heard, turn: number) => Said) => {
  const heard: Heard[] = []
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    heard.push({ headers: request.headers, body })
    const said = answer(heard.at(-1) as Heard, heard.length)
    response.writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/json', ...said.headers })
    response.end(said.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const requestUrl = `http://127.0.0.1:${port}/slack/events`
  const playground = await aPlayground({ app: { mode: 'http', requestUrl, signingSecret: 'a-secret' }, patience: 300 })
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
    () => playground.close(),
  )
  return { heard, playground, server, mara: playground.workspace.as('U0MARA') }
}

describe('Over HTTP', () => {
  it('every request is signed as Slack signs it, and a change of one letter shows', async () => {
    const { heard, mara } = await anApp(() => ({}))
    await mara.command('/notice Prŷs & “sons”', 'C0NOTICES')
    const [{ headers, body }] = heard as [Heard]
    const verify = (given: string) =>
      verifySlackRequest({
        signingSecret: 'a-secret',
        body: given,
        headers: {
          'x-slack-signature': String(headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
        },
      })

    expect(() => verify(body)).not.toThrow()
    expect(() => verify(`${body} `)).toThrow()
    expect(new URLSearchParams(body).get('text')).toBe('Prŷs &amp; “sons”')
  })

  it('an event that was not taken comes again, and says which time it is and why', async () => {
    const { heard, mara, playground } = await anApp((_heard, turn) => ({ status: turn === 1 ? 500 : 200 }))
    await mara.openHome()
    await playground.workspace.until(() => heard.length === 2)

    expect(heard[0]?.headers).not.toHaveProperty('x-slack-retry-num')
    expect(heard[1]?.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' })
    expect(heard[1]?.body).toBe(heard[0]?.body)
  })

  it('an event that the app wants no more of does not come again', async () => {
    const { heard, mara, playground } = await anApp(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }))
    await mara.openHome()
    await playground.workspace.until(() => playground.workspace.journal.deliveries.length === 1)
    await mara.openHome()
    await playground.workspace.until(() => heard.length === 2)

    expect(heard[0]?.body).not.toBe(heard[1]?.body)
  })

  it('a command that is not taken leaves the person with words', async () => {
    const { mara } = await anApp(() => ({ status: 500 }))

    expect(await mara.command('/notice', 'C0NOTICES')).toEqual({
      ok: false,
      says: 'Nothing came back from Noticeboard: it answered with status 500.',
    })
  })

  it('a command may be answered in plain words, for the person alone', async () => {
    const { mara, playground } = await anApp(() => ({ body: 'Only you see this', type: 'text/plain' }))
    await mara.command('/notice', 'C0NOTICES')

    expect(mara.reads('C0NOTICES').map(({ text }) => text)).toEqual(['Only you see this'])
    expect(playground.workspace.as('U0HESTER').reads('C0NOTICES')).toEqual([])
  })

  it('an answer that Slack would refuse is named, with its place', async () => {
    const { mara } = await anApp(() => ({ body: JSON.stringify({ text: 'x', blocks: [{ type: 'header' }] }) }))

    expect(await mara.command('/notice', 'C0NOTICES')).toEqual({
      ok: false,
      says: 'Slack would refuse its answer: blocks/0 must have text.',
    })
  })

  it('an app that is not listening is said to be not connected', async () => {
    const { mara, server, playground } = await anApp(() => ({}))
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))

    expect(await mara.command('/notice', 'C0NOTICES')).toMatchObject({
      says: expect.stringContaining('is not connected'),
    })
    expect(mara.sees().app.state).toBe('not-connected')
    expect(playground.workspace.journal.deliveries.at(-1)?.answered).toBe('not-connected')
  })

  it('anything can be delivered as it is: the same payload again, or Slack’s check of the address', async () => {
    const { heard, mara, playground } = await anApp(({ body }) => ({
      body: body.includes('challenge') ? '{"challenge":"c"}' : '',
    }))
    const { workspace } = playground
    await mara.command('/notice', 'C0NOTICES')
    const [first] = workspace.journal.deliveries
    await workspace.deliver({ kind: 'slash_commands', payload: first?.payload ?? {} })
    const checked = await workspace.deliver({
      kind: 'events_api',
      payload: { type: 'url_verification', challenge: 'c' },
    })

    expect(heard[1]?.body).toBe(heard[0]?.body)
    expect(checked).toEqual({ answered: 'yes', answer: { challenge: 'c' } })
  })
})

describe('Over a socket', () => {
  const open = async () => {
    const playground = await aPlayground({ limits: 'none' })
    closing.push(() => playground.close())
    return playground
  }
  const link = async (playground: Playground) => {
    const { url } = await calling(playground, playground.appToken)('apps.connections.open')
    const socket = new WebSocket(String(url))
    closing.push(() => socket.terminate())
    return new Promise<{ socket: WebSocket; url: string; said: Record<string, unknown> }>((resolve, reject) => {
      socket.once('message', (data) => resolve({ socket, url: String(url), said: JSON.parse(String(data)) }))
      socket.once('error', reject)
    })
  }

  it('the app is greeted, and a ticket opens one socket', async () => {
    const playground = await open()
    const { said, url } = await link(playground)

    expect(said).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0PLAYGROUND' } })
    const again = new WebSocket(url)
    expect(await new Promise((resolve) => again.once('error', ({ message }) => resolve(message)))).toContain('401')
  })

  it('it can be turned away, as often as a switch says', async () => {
    const playground = await open()
    playground.workspace.sockets.refuse(1)

    await expect(link(playground)).rejects.toThrow('401')
    await expect(link(playground)).resolves.toMatchObject({ said: { type: 'hello' } })
  })

  it('there are ten at most', async () => {
    const playground = await open()
    for (let turn = 0; turn < 10; turn++) await link(playground)

    expect((await link(playground)).said).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' })
    expect(playground.workspace.sockets.count).toBe(10)
  })

  it('each thing goes to one of them, in turn', async () => {
    const playground = await open()
    const heard = [0, 0]
    for (const index of [0, 1]) {
      const { socket } = await link(playground)
      socket.on('message', (data) => {
        heard[index] = (heard[index] ?? 0) + 1
        socket.send(JSON.stringify({ envelope_id: JSON.parse(String(data)).envelope_id }))
      })
    }
    for (let turn = 0; turn < 6; turn++)
      expect(await playground.workspace.as('U0MARA').command('/notice', 'C0NOTICES')).toEqual({ ok: true })

    expect(heard).toEqual([3, 3])
  })

  it('nonsense from the app is passed over', async () => {
    const playground = await open()
    const { socket } = await link(playground)
    for (const nonsense of ['', 'null', '{', '[]', '{"envelope_id":7}']) socket.send(nonsense)
    socket.on('message', (data) => socket.send(JSON.stringify({ envelope_id: JSON.parse(String(data)).envelope_id })))

    expect(await playground.workspace.as('U0MARA').command('/notice', 'C0NOTICES')).toEqual({ ok: true })
  })
})
