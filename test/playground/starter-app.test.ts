import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { freePort } from '../support/free-port.ts'
import { aPlayground } from './a-workspace.ts'
import { starterApp } from './starter-app.ts'

const start = async (mode: 'socket' | 'http') => {
  if (mode === 'socket') {
    const playground = await aPlayground()
    const app = await starterApp(playground, 'socket')
    await playground.workspace.until(() => playground.workspace.sockets.count === 1)
    return { playground, app }
  }
  const port = await freePort()
  const requestUrl = `http://127.0.0.1:${port}/slack/events`
  const playground = await aPlayground({ app: { mode: 'http', requestUrl } })
  return { playground, app: await starterApp(playground, { port }) }
}

describe.each(['socket', 'http'] as const)('An unmodified Bolt app, reached by %s', (mode) => {
  let playground: Playground
  let app: Awaited<ReturnType<typeof starterApp>>
  const hester = () => playground.workspace.as('Hester Lund')

  beforeAll(async () => {
    ;({ playground, app } = await start(mode))
  })
  afterAll(async () => {
    await app?.stop()
    await playground?.close()
  })

  it('hears a command and answers in the channel with its acknowledgement', async () => {
    const done = await hester().command('/notice list', 'C0NOTICES')

    expect(done).toMatchObject({ ok: true, channel: 'C0NOTICES' })
    expect(playground.workspace.as('Mara Dodd').reads('C0NOTICES').at(-1)?.text).toBe('No notices yet')
    expect(app.heard.at(-1)?.body).toMatchObject({ command: '/notice', text: 'list', is_enterprise_install: 'false' })
  })

  it('opens a form, is sent what was put in, and posts a message with a button', async () => {
    await hester().command('/notice add', 'C0NOTICES')
    const form = await playground.workspace.until(() => hester().form())
    await hester().does({ do: 'suggest', in: { view: form.id }, block: 'board', action: 'input', typed: 'li' })
    const done = await hester().submit({ title: 'Road closed', board: 'library' })
    await playground.workspace.until(() => hester().reads('C0NOTICES').at(-1)?.text === 'Notice: Road closed')

    expect(done).toEqual({ ok: true })
    expect(hester().form()).toBeUndefined()
    const sent = app.heard.findLast(({ kind }) => kind === 'view')?.body as { view: { state: { values: unknown } } }
    expect(sent.view.state.values).toEqual({
      title: { input: { type: 'plain_text_input', value: 'Road closed' } },
      until: { input: { type: 'datepicker', selected_date: null } },
      board: {
        input: {
          type: 'external_select',
          selected_option: { text: { type: 'plain_text', text: 'Library' }, value: 'library' },
        },
      },
    })
  })

  it('hears the button, and answers the person alone', async () => {
    await playground.workspace.as('Mara Dodd').press('Seen')
    await playground.workspace.until(
      () => playground.workspace.as('Mara Dodd').reads('C0NOTICES').at(-1)?.text === 'Thank you',
    )

    expect(hester().reads('C0NOTICES').at(-1)?.text).toBe('Notice: Road closed')
    expect(app.heard.at(-1)?.body).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0MARA' },
      container: { type: 'message', channel_id: 'C0NOTICES', is_ephemeral: false },
      actions: [{ action_id: 'notice.seen', block_id: 'buttons', value: 'n1', type: 'button' }],
    })
  })

  it('shows the errors of a form under its blocks, and keeps it open', async () => {
    await hester().does({ do: 'shortcut', callbackId: 'notice.new' })
    const form = await playground.workspace.until(() => hester().form())
    await hester().does({ do: 'suggest', in: { view: form.id }, block: 'board', action: 'input', typed: 'ha' })
    const done = await hester().submit({ title: 'Bad', board: 'hall' })

    expect(done).toEqual({
      ok: false,
      says: 'Some answers need another look.',
      errors: { title: 'Choose another title' },
    })
    expect(hester().form()?.errors).toEqual({ title: 'Choose another title' })
  })

  it('is told when a form is closed, where it asked to be', async () => {
    await hester().closeForm()

    expect(hester().form()).toBeUndefined()
    expect(app.heard.at(-1)).toMatchObject({ kind: 'closed', body: { type: 'view_closed', is_cleared: false } })
  })

  it('publishes a Home when it is opened', async () => {
    await hester().openHome()
    const home = await playground.workspace.until(() => hester().home())

    expect(home.body.blocks).toMatchObject([{ type: 'header', text: { text: 'Your notices' } }])
  })

  it('hears what is said where it is, and when it is named', async () => {
    await hester().says('Good morning, @Noticeboard', 'C0NOTICES')
    await playground.workspace.until(() => hester().reads('C0NOTICES').at(-1)?.text === 'You called')

    expect(
      app.heard.some(({ kind, body }) => kind === 'message' && JSON.stringify(body).includes('Good morning')),
    ).toBe(true)
  })

  it('hears a message shortcut with the message it was chosen on', async () => {
    const { ts = '' } = (await hester().says('The hall is shut on Friday', 'C0NOTICES')) as { ts?: string }
    const done = await hester().does({ do: 'message-shortcut', callbackId: 'notice.from', channel: 'C0NOTICES', ts })

    expect(done).toEqual({ ok: true })
    const heard = app.heard.findLast(({ kind }) => kind === 'message-shortcut')
    expect(heard?.body).toMatchObject({
      message_ts: ts,
      message: { text: 'The hall is shut on Friday', user: 'U0HESTER' },
    })
  })

  it('is told that somebody became a guest', async () => {
    playground.workspace.admin.changePerson('U0OWAIN', { guest: 'several-channels' })
    await playground.workspace.until(() => app.heard.some(({ kind }) => kind === 'user_change'))

    expect(app.heard.findLast(({ kind }) => kind === 'user_change')?.body).toMatchObject({
      event: { user: { id: 'U0OWAIN', is_restricted: true } },
    })
  })

  it('leaves a person with words when it says nothing for three seconds', async () => {
    const done = await hester().command('/notice silent', 'C0NOTICES')

    expect(done.ok).toBe(false)
    expect(done).toMatchObject({ says: expect.stringMatching(/^Nothing came back from Noticeboard: it /) })
  }, 8000)
})
