import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { bodyOf, readBody } from '../../src/slack/receiver/body.ts'
import { replays } from '../../src/slack/receiver/replays.ts'
import { checkedSecrets, doubtOf } from '../../src/slack/receiver/signature.ts'
import { aWord, openDesk } from './support/open-desk.ts'
import { asBody, FORM, payloads, SECRET, signedHeaders } from './support/signed.ts'

const said = message('Heard', section('Heard'))
let heard = 0
let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk((to) => {
    to.onCommand(aWord('/programme', ''), async () => {
      heard += 1
      return { is: 'say', message: said }
    })
    to.onPress('item.accept', async () => {
      heard += 1
      return { is: 'heard' }
    })
  })
})
afterAll(() => desk.close())
beforeEach(() => {
  heard = 0
})

const post = async (body: string, headers: Record<string, string>, path = desk.at) => {
  const response = await fetch(path, { method: 'POST', body, headers })
  return { status: response.status, text: await response.text() }
}
const signed = (body: string, how: Parameters<typeof signedHeaders>[1] = {}) => post(body, signedHeaders(body, how))
const now = () => Date.now() / 1000

describe('The door', () => {
  it('hears what Slack signed', async () => {
    const { body } = asBody(payloads.command('/programme', ''))
    expect(await signed(body)).toMatchObject({ status: 200, text: expect.stringContaining('Heard') })
    expect(heard).toBe(1)
  })

  it('turns away what Slack did not sign', async () => {
    const { body } = asBody(payloads.command('/programme', ''))
    const good = signedHeaders(body)
    const wrong: Record<string, string>[] = [
      { 'content-type': FORM },
      { ...good, 'x-slack-signature': '' },
      { ...good, 'x-slack-signature': good['x-slack-signature'].slice(0, -1) },
      { ...good, 'x-slack-signature': good['x-slack-signature'].replace('v0=', 'v1=') },
      { ...good, 'x-slack-request-timestamp': 'soon' },
      { ...good, 'x-slack-request-timestamp': String(Number(good['x-slack-request-timestamp']) + 1) },
      signedHeaders(body, { secret: SECRET.replace('a', 'b') }),
      signedHeaders(`${body}&x=1`),
    ]
    for (const headers of wrong) expect((await post(body, headers)).status).toBe(401)
    expect(heard).toBe(0)
  })

  it('turns away what is not of now, before or after', async () => {
    for (const [at, status] of [
      [now() - 305, 401],
      [now() + 305, 401],
      [now() - 290, 200],
      [now() + 290, 200],
    ] as const)
      expect((await signed(asBody(payloads.command('/programme', '')).body, { at })).status).toBe(status)
    expect(heard).toBe(2)
  })

  it('says that it cannot read what has a shape of no payload, so that nobody sends it again', async () => {
    const { body } = asBody({ ...payloads.press('item.accept', 'x'), channel: null })
    expect((await signed(body)).status).toBe(400)
  })

  it('hears the same signed request once', async () => {
    const { body } = asBody(payloads.command('/programme', ''))
    const headers = signedHeaders(body)
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body, headers)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(answers.filter(({ text }) => text !== '')).toHaveLength(1)
    expect(heard).toBe(1)
  })

  it('takes no order from an unsigned “ssl_check”', async () => {
    const { body: approve } = asBody(payloads.press('item.accept', ''))
    for (const check of ['ssl_check=1', 'ssl_check=0', 'ssl_check=true', 'ssl_check[]=1', 'ssl_check=1&ssl_check=1']) {
      expect((await post(`${check}&${approve}`, { 'content-type': FORM })).status).toBe(401)
    }
    expect(await signed('ssl_check=1&token=x')).toEqual({ status: 200, text: '' })
    expect(heard).toBe(0)
  })

  it('answers Slack’s question whether this is the address', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    expect(await signed(body, { type: 'application/json' })).toEqual({ status: 200, text: '{"challenge":"abc"}' })
  })

  it.each([
    ['payload=null', 400],
    ['payload=', 400],
    ['payload=%7B', 400],
    ['payload=1', 400],
    ['payload=%7B%7D&payload=%7B%7D', 400],
    ['', 200],
    ['a=b', 200],
    ['payload=%5B%5D', 200],
    ['payload=%7B%22type%22%3A%22dialog_submission%22%7D', 200],
    ['payload=%7B%22type%22%3A%22block_actions%22%7D', 200],
    ['payload=%7B%22type%22%3A%22constructor%22%7D', 200],
    ['payload=%7B%22actions%22%3A%5B%5D%2C%22event%22%3Anull%7D', 200],
  ])('answers the signed %s at once', async (body, status) => {
    expect((await signed(body)).status).toBe(status)
    expect(heard).toBe(0)
  })

  it('reads two kinds of body and no others', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])
      expect((await signed(asBody(payloads.command('/programme', '')).body, { type })).status).toBe(400)
    expect((await signed('<xml/>', { type: 'application/json' })).status).toBe(400)
  })

  it('has one page, and that is posted to', async () => {
    expect((await fetch(desk.at)).status).toBe(405)
    expect((await fetch(desk.at, { method: 'PUT', body: 'x' })).status).toBe(405)
    expect((await fetch(desk.at.replace('/slack/events', '/slack/install'))).status).toBe(404)
  })

  it('reads no more than a megabyte, whether or not it is told how much is coming', async () => {
    const large = 'x'.repeat(1_048_577)
    expect((await signed(large)).status).toBe(413)
    const stream = new ReadableStream({
      pull: (to) => to.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
    })
    const response = await fetch(desk.at, { method: 'POST', body: stream, duplex: 'half' } as RequestInit).catch(
      () => null,
    )
    expect(response?.status ?? 413).toBe(413)
  })

  it('is not troubled by a sender who talks nonsense or goes away', async () => {
    const port = Number(new URL(desk.at).port)
    const answer = await new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
      socket.once('data', (data) => done(data.toString()))
    })
    expect(answer).toContain('400 Bad Request')
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf')
        setTimeout(() => {
          socket.destroy()
          done()
        }, 20)
      })
    })
    expect((await fetch(desk.at.replace('/slack/events', '/healthz'))).status).toBe(200)
  })

  it('answers whatever is signed, at once and never with a fault of ours', async () => {
    const faults: unknown[] = []
    const onFault = (fault: unknown) => faults.push(fault)
    process.on('unhandledRejection', onFault)
    const types = [
      'block_actions',
      'view_submission',
      'view_closed',
      'shortcut',
      'message_action',
      'block_suggestion',
      'event_callback',
      'interactive_message',
      'workflow_step_edit',
    ]
    const payload = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record(
        {
          type: fc.oneof(fc.constantFrom(...types), fc.jsonValue()),
          user: fc.oneof(fc.record({ id: fc.constantFrom('U1', '', 'U2') }), fc.jsonValue()),
          team: fc.oneof(fc.record({ id: fc.constant('T1') }), fc.constant(null), fc.jsonValue()),
          actions: fc.oneof(
            fc.array(fc.record({ action_id: fc.constantFrom('item.accept', 'x', 'command.run'), value: fc.string() })),
            fc.jsonValue(),
          ),
          view: fc.oneof(
            fc.record({ id: fc.string(), callback_id: fc.string(), state: fc.jsonValue() }),
            fc.jsonValue(),
          ),
          event: fc.oneof(fc.record({ type: fc.constantFrom('app_home_opened', 'message', '') }), fc.jsonValue()),
          command: fc.jsonValue(),
          callback_id: fc.jsonValue(),
          trigger_id: fc.jsonValue(),
          name: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    )
    try {
      await fc.assert(
        fc.asyncProperty(payload, fc.boolean(), async (it, isJson) => {
          const json = JSON.stringify(it)
          const answer = isJson
            ? await signed(json, { type: 'application/json' })
            : await signed(new URLSearchParams({ payload: json }).toString())
          expect([200, 400]).toContain(answer.status)
        }),
        { numRuns: Number(process.env.CLEARDAYS_FUZZ ?? 400) },
      )
    } finally {
      process.off('unhandledRejection', onFault)
    }
    expect(faults).toEqual([])
    expect((await signed(asBody(payloads.command('/programme', '')).body)).text).toContain('Heard')
  }, 120_000)
})

describe('A NUL', () => {
  it.each([
    ['application/json', '{"team_id":"T1\\u0000","event":{"text":"a\\u0000b"}}'],
    [FORM, `payload=${encodeURIComponent('{"team_id":"T1\\u0000","event":{"text":"a\\u0000b"}}')}`],
  ])('which no database can hold, goes no further than the door: %s', (type, body) =>
    expect(readBody(type, Buffer.from(body))).toEqual({ team_id: 'T1', event: { text: 'ab' } }),
  )

  it('nor does one that was typed after a command', () =>
    expect(readBody(FORM, Buffer.from('command=%2Fprogramme&text=a%00b'))).toEqual({
      command: '/programme',
      text: 'ab',
    }))
})

describe('A signing secret', () => {
  it.each(['', 'short', 'x'.repeat(32), 'your-signing-secret-here', 'with a space in the middle of it....'])(
    'is not “%s”',
    (secret) => expect(() => checkedSecrets([secret])).toThrow('signing secret'),
  )
  it('is needed', () => expect(() => checkedSecrets([])).toThrow('no signing secret'))

  it('may be one of two, while the new one takes over', () => {
    const other = SECRET.split('').reverse().join('')
    const body = Buffer.from('x')
    const signature = `v0=${createHmac('sha256', other).update('v0:1000:x').digest('hex')}`
    const request = { signature, timestamp: '1000', body }
    expect(doubtOf([SECRET, other], request, 1000)).toBeNull()
    expect(doubtOf([SECRET], request, 1000)).toBe('wrong-signature')
  })
})

describe('Signatures that were seen', () => {
  it('are remembered for ten minutes, and no more than so many', () => {
    const seen = replays(3, 600)
    expect(['a', 'b', 'c', 'a'].map((it) => seen.isNew(it, 0))).toEqual([true, true, true, false])
    expect(seen.isNew('d', 0)).toBe(true)
    expect(seen.isNew('c', 1)).toBe(false)
    expect(seen.isNew('c', 700)).toBe(true)
  })
})

describe('Health', () => {
  const at = (path: string) => desk.at.replace('/slack/events', path)
  it('is told to whoever asks, and the counters to this machine only', async () => {
    expect(await (await fetch(at('/healthz'))).text()).toBe('alive\n')
    expect(await (await fetch(at('/readyz'))).text()).toBe('ready\n')
    const page = await (await fetch(at('/metrics'))).text()
    expect(page).toContain('cleardays_heard_total{kind="command",name="/programme",ending="say"}')
    expect(page).not.toContain('U1')
    expect((await fetch(at('/metrics'), { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(404)
  })

  it('says in words why it is not ready', async () => {
    const other = await openDesk(() => undefined, {
      readiness: async () => ({ ready: false, because: 'the database is away' }),
    })
    const answer = await fetch(other.at.replace('/slack/events', '/readyz'))
    expect(answer.status).toBe(503)
    expect(await answer.text()).toBe('not ready: the database is away\n')
    await other.close()
    const lost = await openDesk(() => undefined, { readiness: () => Promise.reject(new Error('broken')) })
    const unknown = await fetch(lost.at.replace('/slack/events', '/readyz'))
    expect([unknown.status, await unknown.text()]).toEqual([503, 'not ready: it could not be found out\n'])
    await lost.close()
  })
})

it('reading stops where a body is too large', async () => {
  const { Readable } = await import('node:stream')
  const request = Object.assign(Readable.from([Buffer.alloc(6), Buffer.alloc(6)]), { headers: {} })
  expect(await bodyOf(request as never, 10)).toBeNull()
})
