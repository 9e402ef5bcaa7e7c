import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { aManifest, aPlayground, calling } from './a-workspace.ts'
import { starterApp } from './starter-app.ts'

let playground: Playground
let app: Awaited<ReturnType<typeof starterApp>>
const hester = () => playground.workspace.as('U0HESTER')
const connected = (count: number) =>
  playground.workspace.until(() => playground.workspace.sockets.count === count, 15_000)
const commands = () => app.heard.filter(({ kind }) => kind === 'command').map(({ body }) => body.text)

beforeEach(async () => {
  playground = await aPlayground({ limits: 'none' })
  app = await starterApp(playground, 'socket')
  await connected(1)
})
afterEach(async () => {
  await app.stop()
  await playground.close()
})

describe('What is delivered to the app', () => {
  it('comes twice when a switch says so', async () => {
    playground.workspace.faults.delivery({ on: 'slash_commands', does: { twice: true } })

    await hester().command('/notice list', 'C0NOTICES')

    await playground.workspace.until(() => commands().length === 2)
    await hester().command('/notice list', 'C0NOTICES')
    expect(commands()).toHaveLength(3)
  })

  it('comes out of order when a switch says so', async () => {
    playground.workspace.faults.delivery({ on: '*', match: { text: 'list' }, does: { behindNext: true } })

    await Promise.all([hester().command('/notice list', 'C0NOTICES'), hester().command('/notice add', 'C0NOTICES')])

    expect(commands()).toEqual(['add', 'list'])
  })

  it('is lost on the way when a switch says so, and the person is told', async () => {
    playground.workspace.faults.delivery({ on: 'slash_commands', does: { drop: true } })

    expect(await hester().command('/notice list', 'C0NOTICES')).toMatchObject({
      ok: false,
      says: expect.stringContaining('dropped'),
    })
    expect(commands()).toEqual([])
  })

  it('is written down with what the app said, and how long it took', async () => {
    await hester().command('/notice list', 'C0NOTICES')

    expect(playground.workspace.journal.deliveries.at(-1)).toMatchObject({
      kind: 'slash_commands',
      answered: 'yes',
      answer: { text: 'No notices yet' },
      took: expect.any(Number),
    })
  })

  it('comes again when an event was not answered, with the same id and its attempt', async () => {
    playground.workspace.faults.delivery({ on: 'events_api', does: { drop: true } })

    await hester().openHome()
    await playground.workspace.until(() => hester().home())

    const [first, again] = playground.workspace.journal.deliveries
    expect(first).toMatchObject({ attempt: 0, answered: 'no' })
    expect(again).toMatchObject({ attempt: 1, answered: 'yes', payload: { event_id: first?.payload.event_id } })
  })

  it('goes over a new socket after the old one was cut', async () => {
    playground.workspace.sockets.cut()
    await connected(0)
    expect(await hester().command('/notice list', 'C0NOTICES')).toMatchObject({ ok: false })

    await connected(1)

    expect(await hester().command('/notice list', 'C0NOTICES')).toMatchObject({ ok: true })
  }, 20_000)

  it('goes on after a refresh', async () => {
    playground.workspace.sockets.refresh()
    await playground.workspace.until(
      () => playground.workspace.journal.calls.filter(({ method }) => method === 'apps.connections.open').length === 2,
      15_000,
    )
    await connected(1)

    expect(await hester().command('/notice list', 'C0NOTICES')).toMatchObject({ ok: true })
  }, 20_000)
})

describe('What happens before the app is there', () => {
  it('is told to it as soon as it comes', async () => {
    const early = await aPlayground()
    await early.workspace.as('U0HESTER').openHome()
    await early.workspace.until(() => early.workspace.journal.deliveries.length === 2)
    const late = await starterApp(early, 'socket')

    const home = await early.workspace.until(() => early.workspace.as('U0HESTER').home())
    expect(home.kind).toBe('home')
    await late.stop()
    await early.close()
  })
})

describe('Typing and pressing', () => {
  it('names people and channels by id in a command that asks for it, and escapes the rest', async () => {
    await hester().command('/notice list @Mara Dodd in #notices <now> & then', 'C0NOTICES')

    expect(commands()).toEqual(['list <@U0MARA|mara.dodd> in <#C0NOTICES|notices> &lt;now&gt; &amp; then'])
  })

  it('makes a link of an address, and leaves an id that was typed as it is', async () => {
    await hester().says('See https://council.example/a?b=1&c=2. <@U0MARA> knows', 'C0NOTICES')

    expect(hester().reads('C0NOTICES').at(-1)?.text).toBe(
      'See <https://council.example/a?b=1&amp;c=2>. <@U0MARA> knows',
    )
  })

  it('says which commands there are when there is none of that name', async () => {
    expect(await hester().command('/notise', 'C0NOTICES')).toEqual({
      ok: false,
      says: '/notise is not a command here. There are /notice, /plain.',
    })
  })

  it('refuses a paste that is too long, in words', async () => {
    const paste = 'x'.repeat(50_000)

    expect(await hester().says(paste, 'C0NOTICES')).toMatchObject({
      says: 'That is longer than the 40000 characters Slack takes.',
    })
    expect(await hester().command(`/notice ${paste}`, 'C0NOTICES')).toMatchObject({ ok: false })
  })

  it('lets nobody write where they are not, or in an archived channel', async () => {
    expect(await playground.workspace.as('U0GUEST').says('Hello', 'C0NOTICES')).toMatchObject({ ok: false })
    playground.workspace.admin.archive('C0NOTICES')
    expect(await hester().says('Hello', 'C0NOTICES')).toMatchObject({ ok: false })
  })

  it('lets nobody write to the app where its manifest says so', async () => {
    const { features } = aManifest
    const app_home = { ...features.app_home, messages_tab_read_only_enabled: true }
    const quiet = await aPlayground({ manifest: { ...aManifest, features: { ...features, app_home } } })
    const mara = quiet.workspace.as('U0MARA')
    const { channel = '' } = (await mara.openHome()) as { channel?: string }

    const says = 'Nothing can be written to Noticeboard here, as in Slack. Use its buttons, or a command in a channel.'
    expect(await mara.says('Hello', channel)).toEqual({ ok: false, says })
    expect(await mara.command('/notice', channel)).toEqual({ ok: false, says })
    expect(mara.sees().conversations.find(({ id }) => id === channel)?.isReadOnly).toBe(true)
    await quiet.close()
  })

  it('lets nobody press what they cannot see', async () => {
    const call = calling(playground)
    const button = { type: 'button', action_id: 'notice.seen', text: { type: 'plain_text', text: 'Seen' } }
    const blocks = [{ type: 'actions', block_id: 'b', elements: [button] }]
    const { ts } = await call('chat.postMessage', { channel: 'C0PANEL', text: 'x', blocks })
    const press = {
      do: 'press',
      in: { channel: 'C0PANEL', ts: String(ts) },
      block: 'b',
      action: 'notice.seen',
    } as const

    expect(await playground.workspace.as('U0OWAIN').does(press)).toMatchObject({ ok: false })
    expect(await playground.workspace.as('U0MARA').does(press)).toEqual({ ok: true })
  })

  it('lets somebody from outside press a button, and not use a command or a message shortcut', async () => {
    const { admin } = playground.workspace
    admin.addPerson({ id: 'U0OUTSIDE', name: 'Bex Iyer', team: 'T0OUTSIDE' })
    admin.share('C0NOTICES')
    admin.addMember('C0NOTICES', 'U0OUTSIDE')
    const bex = playground.workspace.as('U0OUTSIDE')
    const { ts } = (await hester().says('Hello', 'C0NOTICES')) as { ts: string }

    expect(await bex.command('/notice list', 'C0NOTICES')).toMatchObject({ ok: false })
    expect(
      await bex.does({ do: 'message-shortcut', callbackId: 'notice.from', channel: 'C0NOTICES', ts }),
    ).toMatchObject({ ok: false })
  })

  it('lets a witness without Slack write and read letters, and nothing else', async () => {
    const piers = playground.workspace.as('U0WITNESS')
    await hester().does({ do: 'write-letter', to: 'U0WITNESS', subject: 'Your evidence', body: 'Dear Mr Vane' })
    const [letter] = piers.sees().letters

    expect(letter).toMatchObject({ from: 'U0HESTER', subject: 'Your evidence', isUnread: true })
    await piers.does({ do: 'read-letter', letter: letter?.id ?? '' })
    expect(piers.sees().letters[0]?.isUnread).toBe(false)
    expect(await piers.says('Hello', 'C0NOTICES')).toMatchObject({
      says: 'Piers Vane is not in Slack. They read and write letters.',
    })
    expect(piers.sees().conversations).toEqual([])
  })
})

describe('A response address', () => {
  const answer = (url: unknown, body: unknown) =>
    fetch(String(url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const address = async () => {
    await hester().command('/notice list', 'C0NOTICES')
    return app.heard.at(-1)?.body.response_url
  }

  it('can be used five times', async () => {
    const url = await address()
    for (let turn = 0; turn < 5; turn++) expect((await answer(url, { text: 'x' })).status).toBe(200)

    const sixth = await answer(url, { text: 'x' })
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }])
  })

  it('says what is wrong with blocks', async () => {
    const refused = await answer(await address(), { text: 'x', blocks: [{ type: 'header' }] })

    expect([refused.status, await refused.json()]).toMatchObject([400, { error: 'invalid_blocks' }])
  })
})
