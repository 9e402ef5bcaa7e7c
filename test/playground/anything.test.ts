import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { methods } from '../../src/playground/web-api/web-api.ts'
import { aPlayground, calling } from './a-workspace.ts'

let playground: Playground
let ts = ''
let view = ''
const text = (words: string) => ({ type: 'plain_text', text: words })
const control = (type: string, more: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: type,
  optional: true,
  label: text(type),
  element: { type, action_id: 'it', ...more },
})
const options = [{ text: text('A'), value: 'a' }]
const form = {
  type: 'modal',
  title: text('All'),
  submit: text('Send'),
  blocks: [
    ...[
      'plain_text_input',
      'email_text_input',
      'url_text_input',
      'datepicker',
      'timepicker',
      'datetimepicker',
      'file_input',
    ].map((type) => control(type)),
    ...['users_select', 'multi_users_select', 'conversations_select', 'external_select', 'rich_text_input'].map(
      (type) => control(type),
    ),
    ...['static_select', 'multi_static_select', 'checkboxes', 'radio_buttons'].map((type) =>
      control(type, { options }),
    ),
    control('number_input', { is_decimal_allowed: true, min_value: '0' }),
  ],
}

beforeAll(async () => {
  playground = await aPlayground({ limits: 'none' })
  const call = calling(playground)
  ts = String((await call('chat.postMessage', { channel: 'C0NOTICES', text: 'x' })).ts)
  await playground.workspace.as('U0MARA').does({ do: 'shortcut', callbackId: 'notice.new' })
  const trigger_id = playground.workspace.journal.deliveries.at(-1)?.payload.trigger_id
  view = ((await call('views.open', { trigger_id, view: form })) as { view: { id: string } }).view.id
})
afterAll(() => playground.close())

/** Values that are sometimes right, so that what comes after the first look is reached as well. */
const plausible = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'C0NOTICES',
      'C0PANEL',
      'U0MARA',
      'V0',
      '1.000001',
      '',
      'public_channel,im',
      'a',
      '2026-02-30',
    ),
  },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.constant(form) },
  { weight: 1, arbitrary: fc.array(fc.oneof(fc.constant(null), fc.anything({ maxDepth: 1 })), { maxLength: 3 }) },
)
const NAMES = [
  'channel',
  'text',
  'blocks',
  'ts',
  'thread_ts',
  'user',
  'users',
  'view',
  'view_id',
  'trigger_id',
  'user_id',
  'hash',
  'files',
  'file',
  'types',
  'cursor',
  'limit',
  'metadata',
  'email',
  'filename',
  'length',
  'channel_id',
  'message_ts',
  'code',
  'external_id',
  'oldest',
]
const args = fc.dictionary(fc.constantFrom(...NAMES), plausible, { maxKeys: 8 })

const json = (value: unknown) =>
  JSON.stringify(value, (_key, inside: unknown) => (typeof inside === 'bigint' ? String(inside) : inside))

describe('Whatever is sent', () => {
  it.each(Object.keys(methods))('to %s is answered, and not with a fault', async (method) => {
    await fc.assert(
      fc.asyncProperty(args, fc.boolean(), async (given, isPlaced) => {
        const isApp = methods[method]?.token === 'app'
        const answer = await fetch(playground.apiUrl + method, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${isApp ? playground.appToken : playground.botToken}`,
            'content-type': 'application/json',
          },
          body: json({ ...(isPlaced && { ts, channel: 'C0NOTICES' }), ...given }),
        })
        expect(answer.status).toBe(200)
        const said = (await answer.json()) as { ok: boolean; error?: string }
        expect(said.ok || typeof said.error === 'string').toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('as an answer in a form is taken, or refused in words', async () => {
    const blocks = fc.constantFrom(...form.blocks.map(({ block_id }) => block_id))
    const answers = fc.dictionary(blocks, fc.dictionary(fc.constantFrom('it', 'other'), plausible))
    await fc.assert(
      fc.asyncProperty(answers, fc.constantFrom('submit', 'change', 'suggest'), async (given, what) => {
        const [block = 'datepicker'] = Object.keys(given)
        const act =
          what === 'submit'
            ? { do: 'submit', view, answers: given }
            : {
                do: what,
                in: { view },
                block,
                action: 'it',
                answer: given[block]?.it ?? null,
                typed: 'a',
                answers: given,
              }
        const answer = await fetch(new URL('/playground/act', playground.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: json({ as: 'U0MARA', ...act }),
        })
        expect([200, 400]).toContain(answer.status)
        const said = (await answer.json()) as { ok: boolean; says?: string }
        expect(said.ok || (said.says ?? '') !== '').toBe(true)
      }),
      { numRuns: 300 },
    )
    expect((await fetch(new URL('/playground/state?as=U0MARA&channel=C0NOTICES', playground.url))).status).toBe(200)
  })
})
