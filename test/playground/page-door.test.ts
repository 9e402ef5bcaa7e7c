import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Playground } from '../../src/playground/playground.ts'
import type { Live, State } from '../../src/playground/protocol.ts'
import { aPlayground, calling } from './a-workspace.ts'

let playground: Playground
beforeAll(async () => {
  playground = await aPlayground({ control: true, limits: 'none' })
})
afterAll(() => playground.close())

const at = (path: string) => new URL(path, playground.url)
const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const state = async (as: string, channel = ''): Promise<State> =>
  (await (await fetch(at(`/playground/state?as=${as}&channel=${channel}`))).json()) as State

/** A request with headers that `fetch` would not let through. */
const rough = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const asked = request(at(path), { method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })

describe('What the page reads', () => {
  it('is what one person can see', async () => {
    await calling(playground)('chat.postMessage', { channel: 'C0PANEL', text: 'For the panel' })

    const mara = await state('U0MARA', 'C0PANEL')
    expect(mara.messages.map(({ text, isUnread }) => [text, isUnread])).toEqual([['For the panel', true]])
    expect(mara.conversations.map(({ name, kind, isMember, unread }) => [name, kind, isMember, unread])).toEqual([
      ['notices', 'public', true, 0],
      ['panel', 'private', true, 1],
      ['elsewhere', 'public', false, 0],
    ])
    const owain = await state('U0OWAIN', 'C0PANEL')
    expect(owain.messages).toEqual([])
    expect(owain.conversations.map(({ name }) => name)).not.toContain('panel')
  })

  it('counts as read what was marked so', async () => {
    await post('/playground/act', { as: 'U0MARA', do: 'mark-read', channel: 'C0PANEL' })

    expect((await state('U0MARA')).people.find(({ id }) => id === 'U0MARA')?.unread).toBe(0)
  })

  it('holds the commands, with their hints, and the shortcuts', async () => {
    const { commands, shortcuts, app, clock } = await state('U0MARA')

    expect(commands[0]).toEqual({ command: '/notice', description: 'Put up a notice', usageHint: '[add | list]' })
    expect(shortcuts.map(({ kind, callbackId }) => [kind, callbackId])).toEqual([
      ['global', 'notice.new'],
      ['message', 'notice.from'],
    ])
    expect(app).toMatchObject({ name: 'Noticeboard', state: 'not-connected', mode: 'socket' })
    expect(clock).toEqual({ now: '2026-10-05T09:00:00.000+01:00', zone: 'Europe/London', runs: false, isMoved: false })
  })

  it('is refused for somebody who is not there, with those who are', async () => {
    const answer = await fetch(at('/playground/state?as=U0NOBODY'))

    expect([answer.status, await answer.json()]).toMatchObject([409, { says: 'There is nobody of that name here.' }])
  })
})

describe('What is done in the page', () => {
  it('is said at once to every page that listens', async () => {
    const live = new WebSocket(at('/playground/live').href.replace('http', 'ws'))
    const heard: Live[] = []
    live.on('message', (data) => heard.push(JSON.parse(String(data)) as Live))
    await new Promise((resolve) => live.once('open', resolve))
    await post('/playground/act', { as: 'U0MARA', do: 'say', channel: 'C0NOTICES', text: 'Hello' })
    await playground.workspace.until(() => heard.length > 0)
    live.close()

    expect(heard).toContainEqual({ changed: 'messages', channel: 'C0NOTICES' })
  })

  it('moves the clock, for everybody and for the product', async () => {
    let moved = 0
    const stop = playground.onClockMoved(() => {
      moved += 1
    })
    await post('/playground/act', { as: 'U0MARA', do: 'set-clock', to: '2026-11-03T09:00:00+00:00' })
    await post('/playground/act', { as: 'U0MARA', do: 'advance-clock', seconds: 3600 })
    stop()

    expect(playground.clock.now().toISO()).toBe('2026-11-03T10:00:00.000Z')
    expect(moved).toBe(2)
    expect((await state('U0MARA')).clock.isMoved).toBe(true)
  })

  it.each([
    ['not a day', { do: 'set-clock', to: 'Thursday' }, 'That is not a day and a time.'],
    [
      'the year 3000',
      { do: 'set-clock', to: '3000-01-01T00:00:00Z' },
      'The clock can be set between the years 2000 and 2100.',
    ],
    ['a form that is closed', { do: 'submit', view: 'V0', answers: {} }, 'That form is no longer open.'],
    [
      'a press on nothing',
      { do: 'press', in: { view: 'V0' }, block: 'a', action: 'b' },
      'That is no longer there. Look again.',
    ],
  ])('is refused with words for %s', async (_what, act, says) => {
    expect(await post('/playground/act', { as: 'U0MARA', ...act })).toEqual({ status: 200, body: { ok: false, says } })
  })

  it.each([
    ['nonsense', 'not json', 'That act is not JSON.'],
    ['nothing', {}, expect.stringMatching(/^That act could not be understood: /)],
    [
      'an act there is none of',
      { as: 'U0MARA', do: 'fly' },
      expect.stringMatching(/^That act could not be understood: do: /),
    ],
    ['a number for words', { as: 'U0MARA', do: 'say', channel: 'C0NOTICES', text: 7 }, expect.stringContaining('text')],
    [
      'a paste of two million characters',
      { as: 'U0MARA', do: 'say', channel: 'C0NOTICES', text: 'x'.repeat(2e6) },
      'That is too much to send in one go.',
    ],
  ])('is not understood, in words, when it is %s', async (_what, body, says) => {
    expect(await post('/playground/act', body)).toEqual({ status: 400, body: { ok: false, says } })
  })

  it('takes a file, and gives it to those who can see it', async () => {
    const sent = await fetch(at('/playground/upload?as=U0MARA&name=agenda%20pack.pdf'), {
      method: 'POST',
      body: '%PDF-1.7',
    })
    const { file } = (await sent.json()) as { file: { id: string } }
    expect(file).toMatchObject({ name: 'agenda pack.pdf', mimetype: 'application/pdf', bytes: 8 })
    await post('/playground/act', { as: 'U0MARA', do: 'say', channel: 'C0PANEL', text: '', files: [file.id] })

    const get = (as: string) => fetch(at(`/playground/file/${file.id}?as=${as}`))
    const seen = await get('U0HESTER')
    expect([seen.status, await seen.text(), seen.headers.get('content-security-policy')]).toEqual([
      200,
      '%PDF-1.7',
      'sandbox',
    ])
    expect((await get('U0OWAIN')).status).toBe(404)
    expect((await fetch(at('/playground/upload?as=U0MARA&name=x.txt'), { method: 'POST', body: '' })).status).toBe(400)
  })
})

describe('The page itself', () => {
  it('is served with a policy that lets nothing else in', async () => {
    const page = await fetch(at('/'))

    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  })

  it('is served as JavaScript, with every import leading somewhere, and no types', async () => {
    const seen = new Set<string>()
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      const answer = await fetch(at(path))
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/javascript; charset=utf-8',
      ])
      const source = await answer.text()
      const imports = [...source.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map((match) => String(match[1]))
      for (const name of imports) {
        expect(name).toMatch(/^(\/|\.)/)
        await follow(new URL(name, at(path)).pathname)
      }
    }
    const html = await (await fetch(at('/'))).text()
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(
      (match) => new URL(String(match[1]), at('/')).pathname,
    )

    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) await follow(script)
    expect([...seen]).toContain('/vendor/preact.mjs')
  })

  it.each([
    '/page/../playground.ts',
    '/page/..%2fplayground.ts',
    '/page/%2e%2e/acts.ts',
    '/page/tsconfig.json',
    '/vendor/ws.mjs',
    '/package.json',
  ])('gives nothing at %s', async (path) => {
    const status = await new Promise<string>((resolve) => {
      const socket = connect(playground.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${playground.port}\r\nConnection: close\r\n\r\n`),
      )
      socket.once('data', (data) => resolve(String(data).split(' ')[1] ?? ''))
    })
    expect(status).toBe('404')
  })
})

describe('A request from elsewhere', () => {
  it.each([
    ['a name that was made to lead here', '/playground/state?as=U0MARA', { host: 'council.example' }],
    ['this machine’s name and another port', '/playground/state?as=U0MARA', { host: '127.0.0.1:1' }],
    ['a page of another site', '/playground/state?as=U0MARA', { origin: 'https://council.example' }],
    ['a page without an origin', '/playground/state?as=U0MARA', { origin: 'null' }],
    ['a page of another site that calls as an app', '/api/auth.test', { origin: 'https://council.example' }],
  ])('is turned away: %s', async (_what, path, headers) => {
    expect(await rough(path, { host: `127.0.0.1:${playground.port}`, ...headers })).toBe(403)
  })

  it('may not listen either', async () => {
    const live = new WebSocket(at('/playground/live').href.replace('http', 'ws'), { origin: 'https://council.example' })
    const refused = await new Promise<string>((resolve) => live.once('error', (fault) => resolve(fault.message)))

    expect(refused).toContain('403')
  })

  it('may open no socket of the app’s without a ticket', async () => {
    const link = new WebSocket(at('/link/?ticket=guessed').href.replace('http', 'ws'))
    const refused = await new Promise<string>((resolve) => link.once('error', (fault) => resolve(fault.message)))

    expect(refused).toContain('401')
  })
})

describe('The control address', () => {
  it('is not there unless it was asked for', async () => {
    const plain = await aPlayground()
    const answer = await fetch(new URL('/control/journal', plain.url))
    await plain.close()

    expect(answer.status).toBe(404)
  })

  it('switches a fault on, and shows the journal', async () => {
    await post('/control/clear-journal', undefined as unknown as string)
    await post('/control/call-faults', { on: 'auth.test', does: { error: 'fatal_error' } })
    await calling(playground)('auth.test')
    const journal = (await (await fetch(at('/control/journal'))).json()) as { calls: unknown[] }

    expect(journal.calls).toMatchObject([{ method: 'auth.test', fault: { error: 'fatal_error' } }])
  })

  it('changes people and channels, acts, and says who could read', async () => {
    await post('/control/person', { id: 'U0OWAIN', change: { guest: 'several-channels' } })
    await post('/control/channel', { do: 'rename', id: 'C0PANEL', name: 'scrutiny' })
    const acted = await post('/control/act', { as: 'U0MARA', do: 'say', channel: 'C0PANEL', text: 'Hello' })
    const readers = await fetch(at(`/control/readers?channel=C0PANEL&ts=${acted.body.ts}`))

    expect((await state('U0MARA')).conversations.map(({ name }) => name)).toContain('scrutiny')
    expect(((await readers.json()) as { person: string }[]).map(({ person }) => person)).toContain('U0MARA')
  })

  it.each([
    ['/control/call-faults', '{', 'That is not JSON.'],
    [
      '/control/call-faults',
      { on: 'x', does: { explode: true } },
      expect.stringMatching(/^That could not be understood: does: /),
    ],
    ['/control/person', { id: 'U0NOBODY', change: {} }, 'There is no person U0NOBODY in the playground'],
    ['/control/sockets', { do: 'melt' }, expect.stringMatching(/^That could not be understood: /)],
    ['/control/call-faults', '', expect.stringMatching(/^That could not be understood: /)],
    ['/control/delivery-faults', [1, 2], expect.stringMatching(/^That could not be understood: /)],
    ['/control/channel', { do: 'archive', id: 'C0NOWHERE' }, 'There is no channel C0NOWHERE in the playground'],
    ['/control/act', { as: 'U0MARA', do: 'fly' }, expect.stringMatching(/^That act could not be understood: do: /)],
    ['/control/person', { id: 'x'.repeat(2e6), change: {} }, 'That is too much in one go.'],
  ])('answers in words at %s when it is sent what it cannot take (%#)', async (path, body, says) => {
    expect(await post(path, body)).toEqual({ status: 400, body: { ok: false, says } })
  })

  it('says what there is when it is asked for something else', async () => {
    const answer = await post('/control/magic', {})

    expect(answer).toMatchObject({ status: 404, body: { says: expect.stringContaining('POST call-faults') } })
  })
})
