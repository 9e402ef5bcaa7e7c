import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { aManifest } from './a-workspace.ts'

/** Another stand-in of Slack, asked the same things: a second opinion on ours. */
type Other = { readonly ask: Ask; readonly channel: string; readonly person: string; close(): Promise<void> }
type Said = Readonly<Record<string, unknown>> & { readonly ok?: boolean; readonly error?: string }
type Ask = (method: string, body?: Readonly<Record<string, unknown>>) => Promise<Said>

const isThere = (name: string): boolean =>
  existsSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url))
const asking =
  (url: string, token: string): Ask =>
  async (method, body = {}) => {
    const form = new URLSearchParams(
      Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
    const answer = await fetch(`${url}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    return (await answer.json()) as Said
  }
const first = (said: Said, key: string, pick: (one: Record<string, unknown>) => boolean): string =>
  String((said[key] as Record<string, unknown>[]).find(pick)?.id)

const emulate = async (): Promise<Other> => {
  const { createEmulator } = await import('emulate')
  const service = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { slack: { team: { name: 'Westmarch' }, users: [{ name: 'ann' }], channels: [{ name: 'hall' }] } },
  } as never)
  const ask = asking(`${service.url}/api/`, 'xoxb-test')
  return {
    ask,
    channel: first(await ask('conversations.list'), 'channels', ({ name }) => name === 'general'),
    person: first(await ask('users.list'), 'members', ({ name }) => name === 'ann'),
    close: () => service.close(),
  }
}

/** The same calls, one after another; `$channel`, `$person` and `$ts` stand for each workspace's own. */
const calls: readonly (readonly [what: string, method: string, body: Readonly<Record<string, unknown>>])[] = [
  ['says who it is', 'auth.test', {}],
  ['posts', 'chat.postMessage', { channel: '$channel', text: 'Good morning' }],
  ['changes what it posted', 'chat.update', { channel: '$channel', ts: '$ts', text: 'Good afternoon' }],
  ['answers in a thread', 'chat.postMessage', { channel: '$channel', text: 'In the thread', thread_ts: '$ts' }],
  ['gives a link to it', 'chat.getPermalink', { channel: '$channel', message_ts: '$ts' }],
  ['refuses a channel that is not there', 'chat.postMessage', { channel: 'C0NOPE', text: 'x' }],
  ['refuses to say nothing', 'chat.postMessage', { channel: '$channel' }],
  ['refuses to change what is not there', 'chat.update', { channel: '$channel', ts: '1.000001', text: 'x' }],
  ['takes it away', 'chat.delete', { channel: '$channel', ts: '$ts' }],
  ['refuses to take it away again', 'chat.delete', { channel: '$channel', ts: '$ts' }],
  ['knows a channel', 'conversations.info', { channel: '$channel' }],
  ['knows no other', 'conversations.info', { channel: 'C0NOPE' }],
  ['lists who is in it', 'conversations.members', { channel: '$channel' }],
  ['opens a direct message', 'conversations.open', { users: '$person' }],
  ['knows a person', 'users.info', { user: '$person' }],
  ['knows no other person', 'users.info', { user: 'U0NOPE' }],
  [
    'refuses a form with a used-up trigger',
    'views.open',
    { trigger_id: '1.2.abc', view: { type: 'modal', title: { type: 'plain_text', text: 'A' }, blocks: [] } },
  ],
]

/** Where the two part, and why ours is as it is. Nowhere today: a difference that is not named here fails. */
const explained: Readonly<Record<string, string>> = {}

const told = async (ask: Ask, channel: string, person: string): Promise<Record<string, string>> => {
  const outcomes: Record<string, string> = {}
  let ts = ''
  for (const [what, method, body] of calls) {
    const filled = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        value === '$channel' ? channel : value === '$person' ? person : value === '$ts' ? ts : value,
      ]),
    )
    const said = await ask(method, filled)
    if (what === 'posts') ts = String(said.ts)
    outcomes[what] = said.ok === true ? 'ok' : String(said.error ?? said.message)
  }
  return outcomes
}

const name = isThere('emulate')
  ? 'Asked the same things as emulate 0.12.2'
  : 'Asked the same things as emulate (skipped: it is not installed)'

describe.skipIf(!isThere('emulate'))(name, () => {
  let ours: Playground
  let other: Other
  beforeAll(async () => {
    ours = await startPlayground({
      manifest: aManifest,
      people: [{ id: 'U0ANN', name: 'Ann' }],
      channels: [{ id: 'C0HALL', name: 'hall', members: ['U0ANN'] }],
      limits: 'none',
    })
    other = await emulate()
  })
  afterAll(async () => {
    await other?.close()
    await ours?.close()
  })

  it('our playground gives the same answers, and each difference is explained', async () => {
    const [mine, theirs] = [
      await told(asking(ours.apiUrl, ours.botToken), 'C0HALL', 'U0ANN'),
      await told(other.ask, other.channel, other.person),
    ]

    const differences = calls.map(([what]) => what).filter((what) => mine[what] !== theirs[what])
    console.table(
      calls.map(([what]) => ({ what, ours: mine[what], emulate: theirs[what], why: explained[what] ?? '' })),
    )
    expect(differences).toEqual(Object.keys(explained))
  })
})
