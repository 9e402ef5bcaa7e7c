import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { aPlayground, aStopwatch, calling } from './a-workspace.ts'

let playground: Playground
let call: ReturnType<typeof calling>
const stopwatch = aStopwatch()

beforeEach(async () => {
  playground = await aPlayground({ stopwatch })
  call = calling(playground)
})
afterEach(() => playground.close())

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('Saying something', () => {
  it('gives back where it was said and what it now is', async () => {
    const said = await call('chat.postMessage', {
      channel: 'C0NOTICES',
      text: 'Road closed',
      blocks: [section('Road closed')],
    })

    expect(said).toMatchObject({
      ok: true,
      channel: 'C0NOTICES',
      ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
      message: {
        type: 'message',
        user: 'U0PLAYGROUND',
        bot_id: 'B0PLAYGROUND',
        app_id: 'A0PLAYGROUND',
        text: 'Road closed',
      },
    })
    expect(playground.workspace.as('U0OWAIN').reads('C0NOTICES')).toHaveLength(1)
  })

  it('takes a form as well as JSON, and the token as an argument', async () => {
    const body = new URLSearchParams({
      token: playground.botToken,
      channel: '#notices',
      text: 'From a form',
      blocks: JSON.stringify([section('From a form')]),
    })
    const answer = await fetch(`${playground.apiUrl}chat.postMessage`, { method: 'POST', body })

    expect(await answer.json()).toMatchObject({ ok: true, channel: 'C0NOTICES' })
  })

  it.each([
    ['a channel that is not there', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['a private channel the app is not in', { channel: 'C0CLOSED', text: 'x' }, 'channel_not_found'],
    ['a public channel the app is not in', { channel: 'C0AWAY', text: 'x' }, 'not_in_channel'],
    ['nothing', { channel: 'C0NOTICES' }, 'no_text'],
    ['blocks that are not JSON', { channel: 'C0NOTICES', blocks: '[{' }, 'invalid_blocks_format'],
    ['a reply to nothing', { channel: 'C0NOTICES', text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
    ['somebody without Slack', { channel: 'U0WITNESS', text: 'x' }, 'channel_not_found'],
  ])('is refused to %s', async (_what, args, error) => {
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error })
    expect(playground.workspace.messages()).toEqual([])
  })

  it('is refused in an archived channel', async () => {
    playground.workspace.admin.archive('C0NOTICES')

    expect(await call('chat.postMessage', { channel: 'C0NOTICES', text: 'x' })).toMatchObject({ error: 'is_archived' })
  })

  it('names the place of what is wrong with the blocks', async () => {
    const refused = await call('chat.postMessage', {
      channel: 'C0NOTICES',
      text: 'x',
      blocks: [section('ok'), section('')],
    })

    expect(refused).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be at least 1 characters long [json-pointer:/blocks/1/text/text]'],
      },
    })
  })

  it('is refused when the blocks hold too much text together', async () => {
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2900)))

    expect(await call('chat.postMessage', { channel: 'C0NOTICES', text: 'x', blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    })
  })

  it('cuts text at forty thousand characters, and warns', async () => {
    const said = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'x'.repeat(40_001) })

    expect(said).toMatchObject({ ok: true, warning: 'message_truncated' })
    expect(playground.workspace.messages()[0]?.text).toHaveLength(40_000)
  })

  it('opens a direct message by the id of a person, the same one each time', async () => {
    const first = await call('chat.postMessage', { channel: 'U0MARA', text: 'one' })
    const second = await call('chat.postMessage', { channel: 'U0MARA', text: 'two' })

    expect(first.channel).toMatch(/^D/)
    expect(second.channel).toBe(first.channel)
    expect(
      playground.workspace
        .as('U0MARA')
        .reads()
        .map(({ text }) => text),
    ).toEqual(['one', 'two'])
  })

  it('reaches nobody, and says nothing of it, when they are deactivated, as in Slack', async () => {
    playground.workspace.admin.changePerson('U0MARA', { isDeactivated: true })

    expect(await call('chat.postMessage', { channel: 'U0MARA', text: 'x' })).toMatchObject({ ok: true })
    expect(await call('users.info', { user: 'U0MARA' })).toMatchObject({ user: { deleted: true } })
    expect(await call('conversations.open', { users: 'U0MARA' })).toMatchObject({ error: 'user_disabled' })
  })

  it('shows an ephemeral message to one member and to nobody else', async () => {
    const to = { channel: 'C0NOTICES', user: 'U0MARA', text: 'For you' }
    expect(await call('chat.postEphemeral', to)).toMatchObject({ ok: true, message_ts: expect.any(String) })
    expect(await call('chat.postEphemeral', { ...to, user: 'U0GUEST' })).toMatchObject({ error: 'user_not_in_channel' })

    expect(playground.workspace.as('U0MARA').reads('C0NOTICES')).toHaveLength(1)
    expect(playground.workspace.as('U0HESTER').reads('C0NOTICES')).toHaveLength(0)
  })
})

describe('Changing what was said', () => {
  const post = async () =>
    String((await call('chat.postMessage', { channel: 'C0NOTICES', text: 'one', blocks: [section('one')] })).ts)

  it('draws it anew in its place, and keeps what it said before', async () => {
    const ts = await post()
    await call('chat.update', { channel: 'C0NOTICES', ts, text: 'two', blocks: [section('two')] })

    const [message] = playground.workspace.messages('C0NOTICES')
    expect(message).toMatchObject({ ts, text: 'two', earlier: [{ text: 'one' }], edited: { by: 'U0PLAYGROUND' } })
  })

  it('keeps the blocks where only text is given', async () => {
    const ts = await post()
    await call('chat.update', { channel: 'C0NOTICES', ts, text: 'two' })

    expect(playground.workspace.messages('C0NOTICES')[0]?.blocks).toHaveLength(1)
  })

  it('is refused of a message that is not there, gone, ephemeral, or somebody else’s', async () => {
    const ts = await post()
    await call('chat.delete', { channel: 'C0NOTICES', ts })
    const { message_ts } = await call('chat.postEphemeral', { channel: 'C0NOTICES', user: 'U0MARA', text: 'x' })
    const theirs = (await playground.workspace.as('U0MARA').says('Mine', 'C0NOTICES')) as { ts?: string }

    const update = (at: unknown) => call('chat.update', { channel: 'C0NOTICES', ts: at, text: 'x' })
    expect(await update('1.000000')).toMatchObject({ error: 'message_not_found' })
    expect(await update(ts)).toMatchObject({ error: 'message_not_found' })
    expect(await update(message_ts)).toMatchObject({ error: 'message_not_found' })
    expect(await update(theirs.ts)).toMatchObject({ error: 'cant_update_message' })
    expect(await call('chat.delete', { channel: 'C0NOTICES', ts: theirs.ts })).toMatchObject({
      error: 'cant_delete_message',
    })
  })

  it('answers a reply to a reply in the same thread', async () => {
    const thread_ts = await post()
    const { ts } = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'two', thread_ts })
    const { message } = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'three', thread_ts: ts })

    expect(message).toMatchObject({ thread_ts })
    const shown = playground.workspace.as('U0MARA').seesMessages('C0NOTICES')
    expect(shown.map(({ isReply }) => isReply)).toEqual([false, true, true])
    expect(shown[0]?.replies).toMatchObject({ count: 2, people: ['U0PLAYGROUND'] })
  })
})

describe('A call', () => {
  it.each([
    ['without a token', '', 'not_authed'],
    ['with a wrong token', 'xoxb-wrong', 'invalid_auth'],
  ])('%s is refused', async (_what, token, error) => {
    expect(await calling(playground, token)('auth.test')).toMatchObject({ ok: false, error })
  })

  it('with the token of the other kind is refused', async () => {
    expect(await calling(playground, playground.appToken)('auth.test')).toMatchObject({
      error: 'not_allowed_token_type',
    })
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' })
  })

  it('to a method that is not there is refused', async () => {
    expect(await call('reactions.add')).toMatchObject({ ok: false, error: 'unknown_method' })
  })

  it('without the scope says which is needed and which there are', async () => {
    const bare = await aPlayground({ declinedScopes: ['users:read.email', 'channels:history'] })
    const ask = calling(bare)

    expect(await ask('users.lookupByEmail', { email: 'mara.dodd@example.org' })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read.email',
      provided: expect.stringContaining('chat:write'),
    })
    expect(await ask('users.info', { user: 'U0MARA' })).not.toMatchObject({
      user: { profile: { email: expect.anything() } },
    })
    expect(await ask('conversations.history', { channel: 'C0NOTICES' })).toMatchObject({ needed: 'channels:history' })
    expect(await ask('conversations.info', { channel: 'C0NOTICES' })).toMatchObject({ ok: true })
    await bare.close()
  })

  it('tells the scopes of the token in its headers, as Slack does', async () => {
    const slack = new WebClient(playground.botToken, { slackApiUrl: playground.apiUrl })

    const me = await slack.auth.test()

    expect(me).toMatchObject({ user_id: 'U0PLAYGROUND', bot_id: 'B0PLAYGROUND', team_id: 'T0PLAYGROUND' })
    expect(me.response_metadata?.scopes).toContain('files:write')
  })

  it('comes too often in one channel, and is told how long to wait; another channel is not affected', async () => {
    const post = (channel: string) => call('chat.postMessage', { channel, text: 'x' })
    for (let turn = 0; turn < 5; turn++) expect(await post('C0NOTICES')).toMatchObject({ ok: true })

    expect(await post('C0NOTICES')).toMatchObject({ status: 429, error: 'ratelimited', retryAfter: '1' })
    expect(await post('C0PANEL')).toMatchObject({ ok: true })
    stopwatch.pass(1000)
    expect(await post('C0NOTICES')).toMatchObject({ ok: true })
  })

  it('after the token was revoked, or the app uninstalled, is refused', async () => {
    playground.workspace.admin.revokeToken()
    expect(await call('auth.test')).toMatchObject({ error: 'token_revoked' })
    playground.workspace.admin.uninstall()
    expect(await call('auth.test')).toMatchObject({ error: 'account_inactive' })
    playground.workspace.admin.reinstall()
    expect(await call('auth.test')).toMatchObject({ ok: true })
  })
})

describe('Asking about people and channels', () => {
  it('tells a guest, an external person and a shared channel as Slack does', async () => {
    const { admin } = playground.workspace
    admin.addPerson({ id: 'U0OUTSIDE', name: 'Bex Iyer', team: 'T0OUTSIDE' })
    admin.share('C0PANEL')
    admin.addMember('C0PANEL', 'U0OUTSIDE')

    expect(await call('users.info', { user: 'U0GUEST' })).toMatchObject({
      user: { is_restricted: true, is_ultra_restricted: true },
    })
    expect(await call('users.info', { user: 'U0OUTSIDE' })).toMatchObject({
      user: { team_id: 'T0OUTSIDE', is_stranger: false },
    })
    expect(await call('conversations.info', { channel: 'C0PANEL' })).toMatchObject({
      channel: { is_private: true, is_ext_shared: true, connected_team_ids: ['T0OUTSIDE'] },
    })
    const { members } = (await call('users.list')) as { members: { id: string }[] }
    expect(members.map(({ id }) => id)).not.toContain('U0OUTSIDE')
  })

  it('tells of sharing that is offered and not yet accepted', async () => {
    playground.workspace.admin.offerToShare('C0PANEL')

    expect(await call('conversations.info', { channel: 'C0PANEL' })).toMatchObject({
      channel: { is_ext_shared: false, is_pending_ext_shared: true, pending_connected_team_ids: ['T0OUTSIDE'] },
    })
  })

  it('gives long lists in pages', async () => {
    const first = (await call('conversations.members', { channel: 'C0NOTICES', limit: 3 })) as {
      members: string[]
      response_metadata: { next_cursor: string }
    }
    const second = (await call('conversations.members', {
      channel: 'C0NOTICES',
      limit: 3,
      cursor: first.response_metadata.next_cursor,
    })) as typeof first

    expect([...first.members, ...second.members].sort()).toEqual(['U0HESTER', 'U0MARA', 'U0OWAIN', 'U0PLAYGROUND'])
    expect(second.response_metadata.next_cursor).toBe('')
    expect(await call('conversations.members', { channel: 'C0NOTICES', cursor: 'nonsense' })).toMatchObject({
      error: 'invalid_cursor',
    })
  })

  it('finds somebody by their address, and not when they are deactivated', async () => {
    const ask = () => call('users.lookupByEmail', { email: 'MARA.dodd@example.org' })

    expect(await ask()).toMatchObject({ user: { id: 'U0MARA', tz: 'Europe/London', tz_offset: 3600 } })
    playground.workspace.admin.changePerson('U0MARA', { isDeactivated: true })
    expect(await ask()).toMatchObject({ error: 'users_not_found' })
  })

  it('looks back over what was said between two moments, with what rides on it', async () => {
    const metadata = { event_type: 'notice', event_payload: { did: '7' } }
    await call('chat.postMessage', { channel: 'C0NOTICES', text: 'one' })
    const { ts } = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'two', metadata })
    await call('chat.postMessage', { channel: 'C0NOTICES', text: 'three' })

    const back = await call('conversations.history', {
      channel: 'C0NOTICES',
      oldest: ts,
      inclusive: true,
      include_all_metadata: true,
    })

    expect(back).toMatchObject({ messages: [{ text: 'three' }, { text: 'two', metadata }], has_more: false })
  })
})
