import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { aManifest } from './a-workspace.ts'
import { type Ask, asking, emulate, emulateIsThere, localSlack, localSlackProgram, type Other } from './other-slacks.ts'

type Call = readonly [
  what: string,
  method: string,
  body: Readonly<Record<string, unknown>>,
  token?: 'app' | 'wrong' | 'none',
]

const modal = (blocks: readonly unknown[] = []) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'A' },
  blocks,
})
const section = { type: 'section', text: { type: 'mrkdwn', text: '*Agenda*' } }

/** The same calls, one after another; `$channel`, `$person` and `$ts` stand for each workspace's own. */
const calls: readonly Call[] = [
  ['says who it is', 'auth.test', {}],
  ['asks for a token', 'auth.test', {}, 'none'],
  ['refuses a token that is nobody’s', 'chat.postMessage', { channel: '$channel', text: 'x' }, 'wrong'],
  ['offers a socket to the app’s own token', 'apps.connections.open', {}, 'app'],
  ['offers no socket to the bot’s', 'apps.connections.open', {}],
  ['knows no such method', 'parish.ring', {}],
  ['posts', 'chat.postMessage', { channel: '$channel', text: 'Good morning' }],
  ['changes what it posted', 'chat.update', { channel: '$channel', ts: '$ts', text: 'Good afternoon' }],
  ['answers in a thread', 'chat.postMessage', { channel: '$channel', text: 'In the thread', thread_ts: '$ts' }],
  ['posts blocks', 'chat.postMessage', { channel: '$channel', text: 'Agenda', blocks: [section] }],
  ['refuses blocks there are none of', 'chat.postMessage', { channel: '$channel', text: 'x', blocks: [{ type: 'x' }] }],
  ['refuses too many blocks', 'chat.postMessage', { channel: '$channel', text: 'x', blocks: Array(51).fill(section) }],
  ['whispers', 'chat.postEphemeral', { channel: '$channel', user: '$person', text: 'Only you' }],
  ['gives a link to it', 'chat.getPermalink', { channel: '$channel', message_ts: '$ts' }],
  ['refuses a channel that is not there', 'chat.postMessage', { channel: 'C0NOPE', text: 'x' }],
  ['refuses to say nothing', 'chat.postMessage', { channel: '$channel' }],
  ['refuses to change what is not there', 'chat.update', { channel: '$channel', ts: '1.000001', text: 'x' }],
  ['takes it away', 'chat.delete', { channel: '$channel', ts: '$ts' }],
  ['refuses to take it away again', 'chat.delete', { channel: '$channel', ts: '$ts' }],
  ['knows a channel', 'conversations.info', { channel: '$channel' }],
  ['knows no other', 'conversations.info', { channel: 'C0NOPE' }],
  ['lists the channels', 'conversations.list', {}],
  ['lists who is in it', 'conversations.members', { channel: '$channel' }],
  ['opens a direct message', 'conversations.open', { users: '$person' }],
  ['knows a person', 'users.info', { user: '$person' }],
  ['knows no other person', 'users.info', { user: 'U0NOPE' }],
  ['lists the people', 'users.list', {}],
  ['refuses a form with a used-up trigger', 'views.open', { trigger_id: '1.2.abc', view: modal() }],
  ['draws a Home', 'views.publish', { user_id: '$person', view: { type: 'home', blocks: [section] } }],
  ['refuses to change a form that is not there', 'views.update', { view_id: 'V0NOPE', view: modal([section]) }],
  ['gives an address to send a file to', 'files.getUploadURLExternal', { filename: 'agenda.txt', length: '6' }],
]

/** What the other says instead, and why ours is as it is. */
type Explained = Readonly<Record<string, readonly [theirs: string, why: string]>>
const BLOCKS = 'Slack looks into the blocks of a message, and so does ours; the other does not'
const TOKENS = 'Slack takes only the token it gave; the other takes any'

/** Where ours and each other one part. A difference that is not named here fails, and so does one that is no more. */
const explained: { readonly emulate: Explained; readonly localSlack: Explained } = {
  emulate: {
    'refuses a token that is nobody’s': ['ok', TOKENS],
    'offers a socket to the app’s own token': ['Not Found', 'The other has no Socket Mode'],
    'offers no socket to the bot’s': ['Not Found', 'The other has no Socket Mode'],
    'knows no such method': ['Not Found', 'Slack answers unknown_method; the other answers as a web server does'],
    'refuses blocks there are none of': ['ok', BLOCKS],
    'refuses too many blocks': ['ok', BLOCKS],
  },
  localSlack: {
    'asks for a token': ['ok', TOKENS],
    'refuses a token that is nobody’s': ['ok', TOKENS],
    'offers no socket to the bot’s': ['ok', 'Slack opens sockets to an app-level token only; the other to any'],
    'refuses blocks there are none of': ['ok', BLOCKS],
    'refuses too many blocks': ['ok', BLOCKS],
    'refuses to say nothing': ['ok', 'Slack refuses a message without words; the other posts an empty one'],
    'refuses to change a form that is not there': [
      'ok',
      'Slack answers not_found; the other changes nothing, and well',
    ],
  },
}

const told = async (ask: Ask, channel: string, person: string): Promise<Record<string, string>> => {
  const outcomes: Record<string, string> = {}
  let ts = ''
  for (const [what, method, body, token] of calls) {
    const filled = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        value === '$channel' ? channel : value === '$person' ? person : value === '$ts' ? ts : value,
      ]),
    )
    const said = await ask(method, filled, token)
    if (what === 'posts') ts = String(said.ts)
    outcomes[what] = said.ok === true ? 'ok' : String(said.error ?? said.message)
  }
  return outcomes
}

const sameAs = (name: string, open: () => Promise<Other>, because: Explained) => {
  let ours: Playground
  let other: Other
  beforeAll(async () => {
    ours = await startPlayground({
      manifest: aManifest,
      people: [{ id: 'U0ANN', name: 'Ann' }],
      channels: [{ id: 'C0HALL', name: 'hall', members: ['U0ANN'] }],
      limits: 'none',
    })
    other = await open()
  })
  afterAll(async () => {
    await other?.close()
    await ours?.close()
  })

  it('our playground gives the same answers, and each difference is explained', async () => {
    const [mine, theirs] = [
      await told(asking(ours.apiUrl, { bot: ours.botToken, app: ours.appToken }), 'C0HALL', 'U0ANN'),
      await told(other.ask, other.channel, other.person),
    ]

    const differences = calls
      .map(([what]) => what)
      .filter((what) => mine[what] !== theirs[what])
      .map((what) => [what, theirs[what]])
    console.table(
      calls.map(([what]) => ({ what, ours: mine[what], [name]: theirs[what], why: because[what]?.[1] ?? '' })),
    )
    expect(Object.fromEntries(differences)).toEqual(
      Object.fromEntries(Object.entries(because).map(([what, [instead]]) => [what, instead])),
    )
  })
}

const skippedUnless = (isThere: boolean, name: string, why: string) =>
  `Asked the same things as ${name}${isThere ? '' : ` (skipped: ${why})`}`

describe.skipIf(!emulateIsThere)(skippedUnless(emulateIsThere, 'emulate 0.12.2', 'it is not installed'), () => {
  sameAs('emulate', emulate, explained.emulate)
})

describe.skipIf(!localSlackProgram)(
  skippedUnless(
    Boolean(localSlackProgram),
    'local-slack 0.1.8',
    'it is not here; CLEARDAYS_LOCAL_SLACK may name its program',
  ),
  () => {
    sameAs('local-slack', () => localSlack(localSlackProgram ?? ''), explained.localSlack)
  },
)
