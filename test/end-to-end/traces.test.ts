import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, eventually, type Program, seen, started, startProgram } from '../support/program.ts'

type Span = {
  readonly name: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly traceId: string
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

/** A receiver of OTLP over HTTP, on this machine: it keeps what it is sent. */
const bodies: string[] = []
const paths = new Set<string>()
let receiver: Server
let program: Program
const data = mkdtempSync(join(tmpdir(), 'cleardays-traces-'))
const spans = (): readonly Span[] =>
  bodies.flatMap((body) =>
    (JSON.parse(body).resourceSpans as { scopeSpans: { spans: Span[] }[] }[]).flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    ),
  )
const said = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key.replace('cleardays.', ''), Object.values(value)[0]]))
const named = (name: string) => spans().filter((span) => span.name === name)
const within = (span: Span | undefined) => spans().filter(({ parentSpanId }) => parentSpanId === span?.spanId)

const TITLE = 'Flood defences at Netherbury'
/** No word of the bot's: what somebody types in its place must not become the name of anything. */
const MISTYPED = 'kestrel-dismissal of the director'

beforeAll(async () => {
  receiver = createServer((request, response) => {
    paths.add(`${request.method} ${request.url}`)
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      bodies.push(Buffer.concat(parts).toString())
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
  const { port } = receiver.address() as AddressInfo
  program = started(
    await startProgram({ CLEARDAYS_DATA: data, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }),
  )
  await act(program, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: `/programme add ${TITLE}` })
  const form = await eventually(async () => {
    const state = JSON.parse(await seen(program, 'U0ALISON', 'C0PANEL'))
    return state.modals.find((modal: { callback_id: string }) => modal.callback_id === 'item.add.submitted')
  })
  await act(program, { as: 'U0ALISON', do: 'submit', view: form.id, answers: form.answers ?? {} })
  await eventually(async () => named('submission item.add.submitted').length > 0)
  await act(program, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: `/programme ${MISTYPED}` })
  await eventually(async () => named('command /programme ?').length > 0)
})
afterAll(async () => {
  await program?.stop()
  receiver.close()
  receiver.closeAllConnections()
  rmSync(data, { recursive: true, force: true })
})

describe('Traces, where there is somewhere to send them', () => {
  it('have a span for what was heard: its kind, its name, how it ended and whose it was', () => {
    const [command] = named('command /programme add')
    expect(said(command!)).toMatchObject({ kind: 'command', name: '/programme add', ending: 'form' })
    const [form] = named('submission item.add.submitted')
    expect(said(form!)).toMatchObject({ kind: 'submission', council: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect([...paths]).toEqual(['POST /v1/traces'])
  })

  it('have in it the use-case, and in that its transaction and what came of it', () => {
    const [form] = named('submission item.add.submitted')
    const useCase = within(form).find(({ name }) => name === 'use-case')
    expect(said(useCase!)).toMatchObject({ name: 'item.add.submitted' })
    const transactions = within(useCase).filter(({ name }) => name === 'transaction')
    expect(transactions.map((one) => said(one).outcome)).toContain('kept')
    expect(new Set(transactions.map(({ traceId }) => traceId))).toEqual(new Set([form!.traceId]))
  })

  it('have a span for each message sent, with the call to Slack in it', async () => {
    const sent = await eventually(async () =>
      named('outbox send').find((one) => within(one).some(({ name }) => name.startsWith('slack chat.'))),
    )
    expect(said(sent)).toMatchObject({ outcome: 'settled', row: expect.any(String), drawing: expect.any(String) })
    const [call] = within(sent).filter(({ name }) => name.startsWith('slack chat.'))
    expect(said(call!)).toEqual({ outcome: 'sent' })
  })

  it('say no words of the council’s, no names and no tokens', () => {
    const all = bodies.join('\n')
    expect(all.length).toBeGreaterThan(1000)
    for (const never of [
      TITLE,
      'kestrel',
      'dismissal',
      'Netherbury',
      'Alison',
      'U0ALISON',
      'xox',
      'xapp',
      'Apprenticeship',
      'trigger',
    ])
      expect(all).not.toContain(never)
  })
})

it('Where nobody receives them the program works on, and stops when it is asked to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-traces-'))
  const alone = started(
    await startProgram({ CLEARDAYS_DATA: folder, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }),
  )
  await act(alone, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: '/programme' })
  await eventually(async () => (await seen(alone, 'U0ALISON', 'C0PANEL')).includes('Work programme: Corporate'))
  expect(await alone.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})
