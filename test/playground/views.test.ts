import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { newTrigger } from '../../src/playground/world/triggers.ts'
import { aPlayground, aStopwatch, calling } from './a-workspace.ts'

const text = (words: string) => ({ type: 'plain_text', text: words })
const form = (given: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: text('Notice'),
  submit: text('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: text('Title'),
      element: { type: 'plain_text_input', action_id: 'input' },
    },
  ],
  ...given,
})

let playground: Playground
let call: ReturnType<typeof calling>
const stopwatch = aStopwatch()
const mara = () => playground.workspace.as('U0MARA')

/** The app's side, played by hand: the trigger of whatever somebody did last. */
const trigger = async () => {
  await mara().does({ do: 'shortcut', callbackId: 'notice.new' })
  return playground.workspace.journal.deliveries.at(-1)?.payload.trigger_id
}
const open = async (view: unknown = form()) => call('views.open', { trigger_id: await trigger(), view })
const push = async (view: unknown = form()) => call('views.push', { trigger_id: await trigger(), view })

beforeEach(async () => {
  playground = await aPlayground({ stopwatch })
  call = calling(playground)
})
afterEach(() => playground.close())

describe('A trigger', () => {
  it('opens one form', async () => {
    const trigger_id = await trigger()

    expect(await call('views.open', { trigger_id, view: form() })).toMatchObject({ ok: true, view: { type: 'modal' } })
    expect(await call('views.open', { trigger_id, view: form() })).toMatchObject({ error: 'exchanged_trigger_id' })
  })

  it('is good for three seconds', async () => {
    const [early, late] = [await trigger(), await trigger()]

    stopwatch.pass(3000)
    expect(await call('views.open', { trigger_id: early, view: form() })).toMatchObject({ ok: true })
    stopwatch.pass(1)
    expect(await call('views.open', { trigger_id: late, view: form() })).toMatchObject({ error: 'expired_trigger_id' })
  })

  it('that was never given out opens nothing', async () => {
    expect(await call('views.open', { trigger_id: '1.2.3', view: form() })).toMatchObject({
      error: 'invalid_trigger_id',
    })
    expect(await call('views.open', { view: form() })).toMatchObject({ error: 'invalid_arguments' })
  })

  it('is not used up by a form that Slack would refuse', async () => {
    const trigger_id = await trigger()

    expect(await call('views.open', { trigger_id, view: form({ title: text('x'.repeat(25)) }) })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('[json-pointer:/view/title/text]')] },
    })
    expect(await call('views.open', { trigger_id, view: form() })).toMatchObject({ ok: true })
  })
})

describe('Forms on top of each other', () => {
  it('are at most three', async () => {
    await open()
    expect(await push()).toMatchObject({ ok: true })
    expect(await push()).toMatchObject({ ok: true })
    expect(await push()).toMatchObject({ error: 'push_limit_reached' })
  })

  it('know their root and the one below', async () => {
    const first = (await open()) as { view: { id: string } }
    const second = await push()

    expect(second).toMatchObject({ view: { root_view_id: first.view.id, previous_view_id: first.view.id } })
  })

  it('belong to one person each', async () => {
    await open()

    expect(mara().form()).toBeDefined()
    expect(playground.workspace.as('U0HESTER').form()).toBeUndefined()
  })

  it('close from the top, or all at once', async () => {
    await open(form({ callback_id: 'first' }))
    await push(form({ callback_id: 'second' }))
    await mara().closeForm()
    expect(mara().form()?.body.callback_id).toBe('first')

    await push()
    await mara().closeForm(true)
    expect(mara().form()).toBeUndefined()
  })
})

describe('Drawing a form anew', () => {
  it('is refused with a hash that is out of date', async () => {
    const { view } = (await open()) as { view: { id: string; hash: string } }
    expect(await call('views.update', { view_id: view.id, hash: view.hash, view: form() })).toMatchObject({ ok: true })

    expect(await call('views.update', { view_id: view.id, hash: view.hash, view: form() })).toMatchObject({
      error: 'hash_conflict',
    })
  })

  it('is refused once it was closed', async () => {
    const { view } = (await open()) as { view: { id: string } }
    await mara().closeForm()

    expect(await call('views.update', { view_id: view.id, view: form() })).toMatchObject({ error: 'not_found' })
  })

  it('finds it by the app’s own name for it, which no two share', async () => {
    await open(form({ external_id: 'mine' }))

    expect(
      await call('views.update', { external_id: 'mine', view: form({ external_id: 'mine', title: text('Again') }) }),
    ).toMatchObject({
      ok: true,
      view: { title: { text: 'Again' } },
    })
    expect(await push(form({ external_id: 'mine' }))).toMatchObject({ error: 'duplicate_external_id' })
  })

  it('keeps what was typed where block and action are the same', async () => {
    const { view } = (await open()) as { view: { id: string } }
    await mara().chooses('title', 'Half a title')
    const drawn = await call('views.update', { view_id: view.id, view: form({ title: text('Again') }) })

    expect(drawn).toMatchObject({ view: { state: { values: { title: { input: { value: 'Half a title' } } } } } })
  })

  it('forgets a choice that is no longer offered', async () => {
    const menu = (...values: string[]) => ({
      type: 'input',
      block_id: 'board',
      label: text('Board'),
      element: {
        type: 'static_select',
        action_id: 'input',
        options: values.map((value) => ({ text: text(value), value })),
      },
    })
    const { view } = (await open(form({ blocks: [menu('hall', 'library')] }))) as { view: { id: string } }
    await mara().chooses('board', 'hall')
    const drawn = await call('views.update', { view_id: view.id, view: form({ blocks: [menu('library')] }) })

    expect(drawn).toMatchObject({
      ok: true,
      view: { state: { values: { board: { input: { selected_option: null } } } } },
    })
  })
})

describe('A form that is sent', () => {
  const inputs = [
    ['words', { type: 'plain_text_input', initial_value: 'Kept' }, { value: 'Kept' }],
    ['number', { type: 'number_input', is_decimal_allowed: false }, { value: null }],
    ['email', { type: 'email_text_input' }, { value: null }],
    ['address', { type: 'url_text_input' }, { value: null }],
    ['day', { type: 'datepicker', initial_date: '2026-11-12' }, { selected_date: '2026-11-12' }],
    ['time', { type: 'timepicker', timezone: 'Europe/London' }, { selected_time: null, timezone: 'Europe/London' }],
    ['instant', { type: 'datetimepicker', initial_date_time: 1794480000 }, { selected_date_time: 1794480000 }],
    ['one', { type: 'users_select', initial_user: 'U0MARA' }, { selected_user: 'U0MARA' }],
    ['several', { type: 'multi_users_select' }, { selected_users: [] }],
    ['place', { type: 'conversations_select' }, { selected_conversation: null }],
    ['boxes', { type: 'checkboxes', options: [{ text: text('A'), value: 'a' }] }, { selected_options: [] }],
    ['radio', { type: 'radio_buttons', options: [{ text: text('A'), value: 'a' }] }, { selected_option: null }],
    ['many', { type: 'multi_static_select', options: [{ text: text('A'), value: 'a' }] }, { selected_options: [] }],
    ['papers', { type: 'file_input' }, { files: [] }],
    ['rich', { type: 'rich_text_input' }, { rich_text_value: null }],
  ] as const
  const everything = form({
    blocks: inputs.map(([block_id, element]) => ({
      type: 'input',
      block_id,
      optional: true,
      label: text(block_id),
      element: { ...element, action_id: 'input' },
    })),
  })
  const sent = () => {
    const view = playground.workspace.journal.deliveries.at(-1)?.payload.view
    return (view as { state: { values: Record<string, Record<string, unknown>> } }).state.values
  }

  it('holds the initial value of what was not touched, and nothing in each input’s own form where there is none', async () => {
    await open(everything)
    await mara().submit()

    for (const [block, element, held] of inputs) expect(sent()[block]?.input).toEqual({ type: element.type, ...held })
  })

  it('holds what was put in, in the form Slack gives it', async () => {
    await open(everything)
    const file = mara().upload('brief.pdf', '%PDF-')
    await mara().submit({
      words: null,
      number: 7,
      day: '2026-12-01',
      several: ['U0HESTER', 'U0OWAIN'],
      boxes: ['a'],
      radio: 'a',
      papers: [file],
    })

    expect(sent()).toMatchObject({
      words: { input: { value: null } },
      number: { input: { value: '7' } },
      day: { input: { selected_date: '2026-12-01' } },
      several: { input: { selected_users: ['U0HESTER', 'U0OWAIN'] } },
      boxes: { input: { selected_options: [{ text: text('A'), value: 'a' }] } },
      radio: { input: { selected_option: { value: 'a' } } },
      papers: { input: { files: [{ id: file, name: 'brief.pdf', user: 'U0MARA', size: 5 }] } },
    })
  })

  it.each([
    ['nothing where an answer is required', { type: 'plain_text_input' }, '', 'Please complete this required field.'],
    ['too many characters', { type: 'plain_text_input', max_length: 3 }, 'four', 'Enter at most 3 characters.'],
    ['too few characters', { type: 'plain_text_input', min_length: 3 }, 'no', 'Enter at least 3 characters.'],
    ['words for a number', { type: 'number_input', is_decimal_allowed: true }, 'six', 'Enter a number.'],
    [
      'half a number where whole ones are wanted',
      { type: 'number_input', is_decimal_allowed: false },
      '1.5',
      'Enter a whole number.',
    ],
    [
      'a number that is too great',
      { type: 'number_input', is_decimal_allowed: false, max_value: '5' },
      6,
      'Enter 5 or less.',
    ],
    [
      'something that is no address',
      { type: 'url_text_input' },
      'council',
      'Enter an address that begins with https://',
    ],
    ['something that is no e-mail address', { type: 'email_text_input' }, 'mara', 'Enter an e-mail address.'],
    [
      'too many people',
      { type: 'multi_users_select', max_selected_items: 1 },
      ['U0MARA', 'U0OWAIN'],
      'Choose at most 1.',
    ],
  ])('is held back with %s, and the app is not told', async (_what, element, answer, says) => {
    const asked = { type: 'input', block_id: 'it', label: text('It'), element: { ...element, action_id: 'input' } }
    await open(form({ blocks: [asked] }))
    const before = playground.workspace.journal.deliveries.length

    expect(await mara().submit({ it: answer })).toMatchObject({ ok: false, errors: { it: says } })
    expect(playground.workspace.journal.deliveries).toHaveLength(before)
    expect(mara().form()?.errors).toEqual({ it: says })
  })

  it('cannot choose what is not offered', async () => {
    await open(everything)

    expect(await mara().submit({ radio: 'z' })).toMatchObject({
      ok: false,
      says: expect.stringContaining('not among the options'),
    })
  })

  it('cannot choose a person who is not in Slack, or a channel that its filter leaves out', async () => {
    const filter = { include: ['private'], exclude_external_shared_channels: true }
    const asked = [
      { ...inputs[7][1], type: 'users_select' },
      { type: 'conversations_select', filter },
    ].map((element, index) => ({
      type: 'input',
      block_id: `it${index}`,
      optional: true,
      label: text('It'),
      element: { ...element, action_id: 'input' },
    }))
    await open(form({ blocks: asked }))
    playground.workspace.admin.share('C0CLOSED')

    for (const answers of [{ it0: 'U0WITNESS' }, { it0: 'U0NOBODY' }, { it1: 'C0NOTICES' }, { it1: 'C0CLOSED' }])
      expect(await mara().submit(answers)).toMatchObject({
        ok: false,
        says: expect.stringContaining('is not offered by input'),
      })
    expect(await mara().submit({ it0: 'U0OWAIN', it1: 'C0PANEL' })).toMatchObject({
      says: expect.stringContaining('not connected'),
    })
  })

  it('begins with the conversation it was opened in, where it asks for that', async () => {
    const asking = (include: string[]) =>
      form({
        blocks: [
          {
            type: 'input',
            block_id: 'place',
            optional: true,
            label: text('Place'),
            element: {
              type: 'conversations_select',
              action_id: 'input',
              default_to_current_conversation: true,
              filter: { include },
            },
          },
        ],
      })
    await mara().command('/notice', 'C0PANEL')
    const trigger_id = playground.workspace.journal.deliveries.at(-1)?.payload.trigger_id
    const opened = (await call('views.open', { trigger_id, view: form() })) as { view: { id: string } }
    const drawn = (include: string[]) => call('views.update', { view_id: opened.view.id, view: asking(include) })

    const held = (selected_conversation: string | null) => ({
      view: { state: { values: { place: { input: { selected_conversation } } } } },
    })
    expect(await drawn(['private'])).toMatchObject(held('C0PANEL'))
    expect(await drawn(['public'])).toMatchObject(held(null))
  })

  it('leaves a person with words when the app is not there', async () => {
    await open(everything)

    expect(await mara().submit()).toEqual({
      ok: false,
      says: 'Noticeboard is not connected, so nothing was done. Start it, and try again.',
    })
    expect(mara().form()).toBeDefined()
  })
})

describe('A Home tab', () => {
  const home = { type: 'home', blocks: [{ type: 'divider' }] }

  it('is one person’s, and keeps its id when it is published again', async () => {
    const first = (await call('views.publish', { user_id: 'U0MARA', view: home })) as {
      view: { id: string; hash: string }
    }
    const second = (await call('views.publish', {
      user_id: 'U0MARA',
      view: home,
      hash: first.view.hash,
    })) as typeof first

    expect(second.view.id).toBe(first.view.id)
    expect(await call('views.publish', { user_id: 'U0MARA', view: home, hash: first.view.hash })).toMatchObject({
      error: 'hash_conflict',
    })
    expect(playground.workspace.as('U0HESTER').home()).toBeUndefined()
  })

  it('takes no table, and nobody who is not in Slack', async () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }

    expect(await call('views.publish', { user_id: 'U0MARA', view: { type: 'home', blocks: [table] } })).toMatchObject({
      error: 'invalid_arguments',
    })
    expect(await call('views.publish', { user_id: 'U0WITNESS', view: home })).toMatchObject({ error: 'user_not_found' })
  })
})

it('hands out triggers by the thousand without keeping them all', () => {
  const world = { triggers: new Map(), stopwatch, time: { second: () => 1 } } as unknown as Parameters<
    typeof newTrigger
  >[0]
  for (let turn = 0; turn < 6000; turn++) newTrigger(world, 'U0MARA')

  expect(world.triggers.size).toBe(5000)
})
