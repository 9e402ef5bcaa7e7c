import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { message, runButton, section } from '../../src/slack/kit/blocks.ts'
import { textInput } from '../../src/slack/kit/inputs.ts'
import { home, MENU_FORM, modal } from '../../src/slack/kit/views.ts'
import { alison, aWord, openDesk } from './support/open-desk.ts'
import { payloads } from './support/signed.ts'

const words = {
  show: aWord('/programme', ''),
  add: aWord('/programme', 'add', { opensForm: true, button: 'Add an item' }),
  slow: aWord('/programme', 'slow'),
  broken: aWord('/programme', 'broken'),
}
const said = (text: string) => message(text, section(text))
const form = modal({
  title: 'Add an item',
  callbackId: 'item.add',
  blocks: [textInput('title', 'Title')],
  submit: 'Add',
})
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe('The desk', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>
  let pressed = 0

  beforeAll(async () => {
    desk = await openDesk((to) => {
      to.onCommand(words.show, async ({ text }) => ({ is: 'say', message: said(`Here it is${text && `: ${text}`}`) }))
      to.onCommand(words.add, async ({ text, about, committeeId }) => ({
        is: 'form',
        view: { ...form, private_metadata: JSON.stringify({ text, about, committeeId }) },
      }))
      to.onCommand(words.slow, async () => {
        await wait(500)
        return { is: 'say', message: said('Here at last') }
      })
      to.onCommand(words.broken, async () => {
        throw new Error('no such table, token xoxb-123456-abcdef')
      })
      to.onPress('item.accept', async ({ value, message: at, who }) => {
        pressed += 1
        return { is: 'redrawn', message: said(`${who.name} accepted ${value} at ${at?.ts}`) }
      })
      to.onPress('item.tell', async () => ({ is: 'say', message: said('For your eyes') }))
      to.onPress('item.page', async ({ value }) => ({ is: 'form', view: { ...form, private_metadata: value } }))
      to.onPress('item.open', async () => ({ is: 'form', view: form }), { opensForm: true })
      to.onPress('item.why', async () => ({ is: 'push', view: form }))
      to.onPress('item.heard', async () => ({ is: 'heard' }))
      to.onPress('home.again', async () => ({ is: 'home' }))
      to.onSubmit('item.add', async ({ view }) => {
        if (view.metadata === 'slow') await wait(500)
        return view.metadata === 'wrong' || view.metadata === 'slow'
          ? { is: 'errors', errors: { title: 'Give it a title.' } }
          : { is: 'say', message: said('Added') }
      })
      to.onSubmit('item.edit', async ({ view }) =>
        view.metadata === '{"revision":2}'
          ? { is: 'say', message: said('Saved') }
          : { is: 'again', says: 'Grace Holt changed it.', metadata: { revision: 2 } },
      )
      to.onSubmit('item.close', async () => ({ is: 'heard' }))
      to.onSubmit('item.next', async () => ({ is: 'push', view: form }))
      to.onShortcut('item.from-message', async ({ message: about }) => ({
        is: 'say',
        message: said(about?.text ?? 'none'),
      }))
      to.onShortcut('item.anywhere', async () => ({ is: 'form', view: form }), { opensForm: true })
      to.onTyping('item.find', async ({ value }) => [{ text: `Found ${value}`, value: 'item-1' }])
      to.onHome(async ({ who }) => home(section(`Home of ${who.name}`)))
    })
  })
  afterAll(() => desk.close())
  beforeEach(() => desk.slack.clear())

  it('answers a command on the acknowledgement, privately', async () => {
    const { status, said } = await desk.sendAndSettle(payloads.command('/programme', '  '))
    expect(status).toBe(200)
    expect(said).toMatchObject({ response_type: 'ephemeral', text: 'Here it is' })
    expect(desk.slack.asked).toEqual([])
  })

  it('opens a waiting form at once, and draws what the listener answered in it', async () => {
    const { said } = await desk.sendAndSettle(payloads.command('/programme', 'add  Route 42 <buses>'))
    expect(said).toBe('')
    expect(desk.slack.asked.map(({ method }) => method)).toEqual(['views.open', 'views.update'])
    expect(desk.slack.heard('views.open')[0]!.view).toMatchObject({ title: { text: 'Add an item' } })
    expect(desk.slack.heard('views.update')[0]).toMatchObject({ view_id: 'V1', view: { callback_id: 'item.add' } })
    const [{ view }] = desk.slack.heard('views.update') as [{ view: { private_metadata: string } }]
    expect(JSON.parse(view.private_metadata)).toMatchObject({ text: 'Route 42 <buses>' })
  })

  it('gives what was typed as it was typed: Slack escapes its signs on the way', async () => {
    await desk.sendAndSettle(payloads.command('/programme', 'add Parks &amp; leisure &lt;!channel&gt; &amp;lt;'))

    const [{ view }] = desk.slack.heard('views.update') as [{ view: { private_metadata: string } }]
    expect(JSON.parse(view.private_metadata)).toMatchObject({ text: 'Parks & leisure <!channel> &lt;' })
  })

  it('says so where Slack would not open the form any more', async () => {
    desk.slack.next('views.open', { ok: false, error: 'expired_trigger_id' })
    const { said } = await desk.sendAndSettle(payloads.command('/programme', 'add'))
    expect(said).toMatchObject({ text: expect.stringContaining('Please try again') })
    expect(desk.slack.heard('views.update')).toEqual([])
  })

  it('acknowledges for a slow listener, and answers when it is ready', async () => {
    const { said } = await desk.sendAndSettle(
      payloads.command('/programme', 'slow', { response_url: desk.slack.responseUrl }),
    )
    expect(said).toMatchObject({ text: 'Working on it…' })
    expect(desk.slack.heard('answer/1')).toMatchObject([{ response_type: 'ephemeral', text: 'Here at last' }])
  })

  it('tells of a fault with a reference that stands in the log, and hides tokens there', async () => {
    const { said } = await desk.sendAndSettle(payloads.command('/programme', 'broken'))
    const [, reference] = /Reference ([a-z]{8})/.exec(JSON.stringify(said))!
    expect(desk.log()).toContain(reference)
    expect(desk.log()).toContain('no such table')
    expect(desk.log()).not.toContain('xoxb-123456')
    expect(JSON.stringify(said)).not.toContain('no such table')
  })

  it('offers the nearest word with a button, and runs nothing', async () => {
    const { said } = await desk.sendAndSettle(payloads.command('/programme', 'ad Route 42'))
    expect(said).toMatchObject({ text: 'I don’t know “ad”. Did you mean /programme add?' })
    expect(JSON.stringify(said)).toContain(JSON.stringify(JSON.stringify({ c: '/programme', w: 'add', t: 'Route 42' })))
    expect(desk.slack.asked).toEqual([])
  })

  it.each(['help', '  HELP ', '?'])('answers “/programme %s” with what there is', async (text) => {
    const { said } = await desk.sendAndSettle(payloads.command('/programme', text))
    expect(JSON.stringify(said)).toContain('What you can do with /programme')
    expect(JSON.stringify(said)).toContain('Do what add does')
  })

  it('answers a command of which no word is built with what there is', async () => {
    const { said } = await desk.sendAndSettle(payloads.command('/witness', ''))
    expect(JSON.stringify(said)).toContain('What Cleardays can do for you')
  })

  it('runs a command from a button, with the committee and the thing it was about', async () => {
    const { value } = runButton(words.add, { committeeId: 'c-1', about: 'item-1', text: 'and more' })
    await desk.sendAndSettle(payloads.press('command.run#2', value!))
    const [{ view }] = desk.slack.heard('views.update') as [{ view: { private_metadata: string } }]
    expect(JSON.parse(view.private_metadata)).toEqual({ text: 'and more', about: 'item-1', committeeId: 'c-1' })
  })

  it.each([
    'no json',
    '{"c":"/programme","w":"gone"}',
    '{"c":"/rm","w":"add"}',
    '{"__proto__":{},"c":"/programme","w":"add","x":1}',
  ])('says that the button %s is out of date', async (value) => {
    await desk.sendAndSettle(payloads.press('command.run', value, { response_url: desk.slack.responseUrl }))
    expect(desk.slack.heard('answer/1')).toMatchObject([{ text: expect.stringContaining('earlier version') }])
  })

  it('draws the pressed message again', async () => {
    const { status } = await desk.sendAndSettle(
      payloads.press('item.accept', 'item-7', { response_url: desk.slack.responseUrl }),
    )
    expect(status).toBe(200)
    expect(desk.slack.heard('answer/1')).toMatchObject([
      { replace_original: true, text: 'Alison Reed accepted item-7 at 100.1' },
    ])
  })

  it('goes round an answer address that has run out', async () => {
    desk.slack.next('answer/1', { status: 404 })
    await desk.sendAndSettle(payloads.press('item.accept', 'item-7', { response_url: desk.slack.responseUrl }))
    expect(desk.slack.heard('chat.update')).toMatchObject([{ channel: 'C1', ts: '100.1' }])
    desk.slack.next('answer/1', { status: 404 })
    desk.slack.next('chat.update', { ok: false, error: 'message_not_found' })
    await desk.sendAndSettle(payloads.press('item.accept', 'item-8', { response_url: desk.slack.responseUrl }))
    expect(desk.slack.heard('chat.postEphemeral')).toMatchObject([{ text: 'Alison Reed accepted item-8 at 100.1' }])
    desk.slack.clear()
    desk.slack.next('answer/1', { status: 410 })
    await desk.sendAndSettle(payloads.press('item.tell', '', { response_url: desk.slack.responseUrl }))
    expect(desk.slack.heard('chat.postEphemeral')).toMatchObject([{ channel: 'C1', user: 'U1', text: 'For your eyes' }])
  })

  it('answers a press in a form in the form, and on Home by opening one', async () => {
    const view = { id: 'V9', hash: 'h', type: 'modal', callback_id: 'x', title: { text: 'Programme' } }
    const inForm = { view, channel: undefined, message: undefined }
    await desk.sendAndSettle(payloads.press('item.page', '2', inForm))
    expect(desk.slack.heard('views.update')).toMatchObject([{ view_id: 'V9', view: { private_metadata: '2' } }])
    await desk.sendAndSettle(payloads.press('item.why', '', inForm))
    await desk.sendAndSettle(payloads.press('item.tell', '', inForm))
    expect(desk.slack.heard('views.push')).toHaveLength(2)
    await desk.sendAndSettle(payloads.press('item.tell', '', { ...inForm, view: { ...view, type: 'home' } }))
    expect(desk.slack.heard('views.open')).toHaveLength(1)
    await desk.sendAndSettle(payloads.press('home.again', '', { ...inForm, view: { ...view, type: 'home' } }))
    expect(desk.slack.heard('views.publish')).toMatchObject([{ user_id: 'U1' }])
  })

  it('puts what is pressed in the menu of everything in its place, so that nothing lies three deep', async () => {
    const view = { id: 'V9', hash: 'h', type: 'modal', callback_id: MENU_FORM, title: { text: 'What you can do' } }
    const inMenu = { view, channel: undefined, message: undefined }
    for (const action of ['item.tell', 'item.open', 'item.why'])
      await desk.sendAndSettle(payloads.press(action, '', inMenu))

    expect(desk.slack.heard('views.update').every(({ view_id }) => view_id === 'V9')).toBe(true)
    expect(desk.slack.heard('views.update')).toHaveLength(4)
    expect([...desk.slack.heard('views.push'), ...desk.slack.heard('views.open')]).toEqual([])
  })

  it('has nothing more to say to somebody who closed the menu before it was answered', async () => {
    const view = { id: 'V9', hash: 'h', type: 'modal', callback_id: MENU_FORM, title: { text: 'What you can do' } }
    desk.slack.next('views.update', { ok: false, error: 'not_found' })
    await desk.sendAndSettle(payloads.press('item.page', '1', { view, channel: undefined, message: undefined }))

    expect(desk.log()).not.toContain('views.update: not_found')
    expect(desk.slack.asked.map(({ method }) => method)).toEqual(['views.update'])
  })

  it('says under the field what is amiss', async () => {
    const blocks = [{ type: 'input', block_id: 'title', element: { type: 'plain_text_input', action_id: 'input' } }]
    const { said } = await desk.sendAndSettle(payloads.submit('item.add', {}, { private_metadata: 'wrong', blocks }))
    expect(said).toEqual({ response_action: 'errors', errors: { title: 'Give it a title.' } })
  })

  it('keeps what was typed where the errors come too late for Slack', async () => {
    const blocks = [{ type: 'input', block_id: 'title', element: { type: 'plain_text_input', action_id: 'input' } }]
    const values = { title: { input: { type: 'plain_text_input', value: 'Buses' } } }
    const { said } = await desk.sendAndSettle(
      payloads.submit('item.add', values, { private_metadata: 'slow', blocks, submit: { text: 'Add' } }),
    )
    expect(said).toMatchObject({ response_action: 'update', view: { blocks: [{ text: { text: 'Saving…' } }] } })
    expect(desk.slack.heard('views.update')).toMatchObject([
      {
        view_id: 'V9',
        view: { blocks: [{ type: 'alert' }, { block_id: 'title', element: { initial_value: 'Buses' } }] },
      },
    ])
  })

  it('brings a form back as it was sent in, with why at its head, as often as needed; then it may be sent in', async () => {
    const input = { type: 'input', block_id: 'title', element: { type: 'plain_text_input', action_id: 'input' } }
    const values = { title: { input: { type: 'plain_text_input', value: 'Buses' } } }
    type View = { readonly private_metadata: string; readonly blocks: readonly Record<string, unknown>[] }
    const send = async (metadata: string, blocks: readonly Record<string, unknown>[], hash: string) => {
      const more = { private_metadata: metadata, blocks, hash, submit: { text: 'Save' } }
      const { said } = await desk.sendAndSettle(payloads.submit('item.edit', values, more))
      return said as { readonly response_action: string; readonly view: View }
    }
    const first = await send('{"revision":1}', [input], 'h1')
    expect(first).toMatchObject({
      response_action: 'update',
      view: {
        callback_id: 'item.edit',
        private_metadata: '{"revision":2}',
        submit: { text: 'Save' },
        blocks: [
          {
            type: 'alert',
            level: 'warning',
            text: { text: expect.stringMatching(/^Grace Holt changed it\. What you typed still stands here\./) },
          },
          { block_id: 'title', element: { initial_value: 'Buses' } },
        ],
      },
    })
    const again = await send('{"revision":1}', first.view.blocks, 'h2')
    expect(again.view.blocks.map(({ type }) => type)).toEqual(['alert', 'input'])
    const saved = await send(again.view.private_metadata, again.view.blocks, 'h3')
    expect(JSON.stringify(saved.view.blocks)).toContain('Saved')
  })

  it('says in the form what was done, or closes it, or opens the next', async () => {
    const done = await desk.sendAndSettle(payloads.submit('item.add'))
    expect(done.said).toMatchObject({ response_action: 'update', view: { clear_on_close: true } })
    expect((await desk.sendAndSettle(payloads.submit('item.close'))).said).toBe('')
    expect((await desk.sendAndSettle(payloads.submit('item.next'))).said).toMatchObject({ response_action: 'push' })
    expect((await desk.sendAndSettle(payloads.submit('no.such.form'))).said).toMatchObject({
      response_action: 'update',
    })
    expect(desk.slack.asked).toEqual([])
  })

  it('hears shortcuts, on a message and anywhere', async () => {
    const onMessage = payloads.shortcut('item.from-message', {
      type: 'message_action',
      channel: { id: 'C1' },
      message: { ts: '5.5', text: 'We should look at buses', user: 'U2' },
      response_url: desk.slack.responseUrl,
    })
    await desk.sendAndSettle(onMessage)
    expect(desk.slack.heard('answer/1')).toMatchObject([{ text: 'We should look at buses' }])
    await desk.sendAndSettle(payloads.shortcut('item.anywhere'))
    expect(desk.slack.asked.map(({ method }) => method)).toEqual(['answer/1', 'views.open', 'views.update'])
  })

  it('fills a menu as somebody types, with nothing at worst', async () => {
    const found = await desk.send(payloads.typing('item.find', 'bus'))
    expect(found.said).toMatchObject({ options: [{ value: 'item-1', text: { text: 'Found bus' } }] })
    expect((await desk.send(payloads.typing('no.such.menu', 'bus'))).said).toEqual({ options: [] })
  })

  it('draws Home when it is opened', async () => {
    await desk.sendAndSettle(payloads.event({ type: 'app_home_opened', user: 'U1', tab: 'home' }))
    expect(desk.slack.heard('views.publish')).toMatchObject([
      { user_id: 'U1', view: { type: 'home', blocks: [{ text: { text: `Home of ${alison.name}` } }] } },
    ])
  })

  it('takes each delivery once, and answers the second time as it did the first', async () => {
    const before = pressed
    const press = payloads.press('item.accept', 'item-7', { response_url: desk.slack.responseUrl })
    // Slack signs a second delivery anew: only the padding differs here.
    const answers = [await desk.send(press), await desk.send({ ...press, again: 1 })]
    await desk.desk.settled()
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(pressed - before).toBe(1)
    const typed = payloads.command('/programme', '')
    const first = await desk.send(typed)
    expect((await desk.send({ ...typed, again: '1' })).said).toEqual(first.said)
  })

  it('tells a stranger, and somebody from another workspace, without asking the feature', async () => {
    const before = pressed
    const url = { response_url: desk.slack.responseUrl }
    await desk.sendAndSettle(payloads.press('item.accept', 'item-7', { ...url, user: { id: 'U2', team_id: 'T1' } }))
    await desk.sendAndSettle(payloads.press('item.accept', 'item-7', { ...url, user: { id: 'U1', team_id: 'T2' } }))
    expect(desk.slack.heard('answer/1')).toMatchObject([
      { text: expect.stringContaining('I don’t know you') },
      { text: expect.stringContaining('own workspace') },
    ])
    expect(pressed).toBe(before)
  })

  it('knows each name once', () => {
    expect(() => desk.desk.onPress('item.accept', async () => ({ is: 'heard' }))).toThrow('item.accept')
    expect(() => desk.desk.onCommand(words.show, async () => ({ is: 'heard' }))).toThrow('/programme')
    expect(() => desk.desk.onPress('a#b', async () => ({ is: 'heard' }))).toThrow('#')
  })
})
