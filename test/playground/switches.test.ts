import { ErrorCode, WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { aPlayground, aStopwatch, calling } from './a-workspace.ts'

let playground: Playground
let slack: WebClient
const stopwatch = aStopwatch()
const said = () => playground.workspace.messages('C0NOTICES').map(({ text }) => text)
const post = () => slack.chat.postMessage({ channel: 'C0NOTICES', text: 'x' })

beforeEach(async () => {
  playground = await aPlayground({ stopwatch })
  slack = new WebClient(playground.botToken, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
  })
})
afterEach(() => playground.close())

describe('A switch on a call', () => {
  it('answers with any of Slack’s errors, once, and nothing was done', async () => {
    playground.workspace.faults.call({
      on: 'chat.postMessage',
      does: { error: 'ekm_access_denied', extra: { needed: 'x' } },
    })

    await expect(post()).rejects.toMatchObject({ data: { error: 'ekm_access_denied', needed: 'x' } })
    expect(said()).toEqual([])
    await post()
    expect(said()).toEqual(['x'])
  })

  it('is for the calls it describes', async () => {
    const { faults } = playground.workspace
    faults.call({
      on: 'chat.postMessage',
      match: { channel: 'C0PANEL' },
      times: 2,
      does: { error: 'restricted_action' },
    })

    await post()
    const elsewhere = () => slack.chat.postMessage({ channel: 'C0PANEL', text: 'x' })
    await expect(elsewhere()).rejects.toThrow('restricted_action')
    await expect(elsewhere()).rejects.toThrow('restricted_action')
    await elsewhere()
  })

  it('tells the app to wait', async () => {
    playground.workspace.faults.call({ on: '*', does: { retryAfter: 7 } })

    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 7 })
  })

  it('answers as a server that is not well', async () => {
    playground.workspace.faults.call({ on: '*', does: { status: 503, body: 'later' } })

    await expect(post()).rejects.toMatchObject({ code: ErrorCode.HTTPError, statusCode: 503 })
    expect(said()).toEqual([])
  })

  it('cuts the connection before anything is done, or after', async () => {
    const { faults } = playground.workspace
    faults.call({ on: '*', does: { reset: 'before' } })
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError })
    expect(said()).toEqual([])

    faults.call({ on: '*', does: { reset: 'after' } })
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError })
    expect(said()).toEqual(['x'])
  })

  it('loses the answer on its way back', async () => {
    playground.workspace.faults.call({ on: '*', does: { loseAnswer: true } })

    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError })
    expect(said()).toEqual(['x'])
  })

  it('is late, and Slack posts all the same', async () => {
    playground.workspace.faults.call({ on: '*', does: { delay: 400 } })

    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError })
    await playground.workspace.until(() => said().length === 1)
  })

  it('can be switched off before its turn', async () => {
    playground.workspace.faults.call({ on: '*', does: { error: 'fatal_error' } })()

    await post()
    expect(said()).toEqual(['x'])
  })
})

describe('The journal', () => {
  it('holds every call without its token, what it was told, and what went wrong', async () => {
    playground.workspace.faults.call({ on: 'users.info', does: { error: 'fatal_error' } })
    const call = calling(playground)
    await call('chat.postMessage', { token: playground.botToken, channel: 'C0NOTICES', text: 'x' })
    await call('users.info', { user: 'U0MARA' })

    const { calls } = playground.workspace.journal
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'users.info'])
    expect(calls[0]).toMatchObject({ args: { channel: 'C0NOTICES', text: 'x' }, answer: { ok: true } })
    expect(calls[1]).toMatchObject({ fault: { error: 'fatal_error' } })
    expect(JSON.stringify(calls)).not.toContain(playground.botToken)
  })
})

describe('Who sees what a call says', () => {
  it('stands in the journal beside it', async () => {
    const call = calling(playground)
    const { ts } = await call('chat.postMessage', { channel: 'C0PANEL', text: 'x' })
    await call('chat.update', { channel: 'C0PANEL', ts, text: 'y' })
    await call('chat.postEphemeral', { channel: 'C0PANEL', user: 'U0MARA', text: 'z' })
    await call('views.publish', { user_id: 'U0HESTER', view: { type: 'home', blocks: [] } })

    const panel = ['U0HESTER', 'U0MARA', 'U0GUEST', 'U0PLAYGROUND']
    expect(playground.workspace.journal.calls.map(({ seenBy }) => seenBy)).toEqual([
      panel,
      panel,
      ['U0MARA'],
      ['U0HESTER'],
    ])
  })
})

describe('Who could read a message', () => {
  const readers = (ts: unknown, channel = 'C0PANEL') => playground.workspace.whoCouldRead(channel, String(ts))
  const names = (ts: unknown, channel?: string) =>
    readers(ts, channel)
      .map(({ person }) => person)
      .sort()

  it('are the members of a private channel, until it is removed', async () => {
    const call = calling(playground)
    const { ts } = await call('chat.postMessage', { channel: 'C0PANEL', text: 'x' })

    expect(names(ts)).toEqual(['U0GUEST', 'U0HESTER', 'U0MARA', 'U0PLAYGROUND'])
    expect(readers(ts).every(({ until }) => until === undefined)).toBe(true)
    await call('chat.delete', { channel: 'C0PANEL', ts })
    expect(readers(ts).every(({ until }) => until !== undefined)).toBe(true)
  })

  it('are also those who join later, from then on, and not those who left before', async () => {
    const { admin } = playground.workspace
    admin.removeMember('C0PANEL', 'U0MARA')
    const { ts } = await calling(playground)('chat.postMessage', { channel: 'C0PANEL', text: 'x' })
    playground.clock.advance(3600)
    admin.addMember('C0PANEL', 'U0OWAIN')

    expect(names(ts)).toEqual(['U0GUEST', 'U0HESTER', 'U0OWAIN', 'U0PLAYGROUND'])
    expect(readers(ts).find(({ person }) => person === 'U0OWAIN')?.from.at).toContain('T09:00')
  })

  it('are nobody any more once they are deactivated, or became a guest outside the channel', async () => {
    const { admin } = playground.workspace
    const { ts } = await calling(playground)('chat.postMessage', { channel: 'C0NOTICES', text: 'x' })
    admin.changePerson('U0MARA', { isDeactivated: true })
    const open = (await playground.workspace.as('U0HESTER').says('Hello', 'C0AWAY')) as { ts?: string }
    admin.changePerson('U0OWAIN', { guest: 'single-channel' })
    const later = (await playground.workspace.as('U0HESTER').says('Again', 'C0AWAY')) as { ts?: string }

    const ended = (at: unknown, channel: string) =>
      readers(at, channel).flatMap(({ person, until }) => (until ? [person] : []))
    expect(ended(ts, 'C0NOTICES')).toEqual(['U0MARA'])
    expect(ended(open.ts, 'C0AWAY')).toEqual(['U0OWAIN'])
    expect(names(later.ts, 'C0AWAY')).toEqual(['U0HESTER', 'U0PLAYGROUND'])
  })

  it('is everybody but guests in a public channel, and one person for an ephemeral message', async () => {
    const call = calling(playground)
    const open = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'x' })
    const alone = await call('chat.postEphemeral', { channel: 'C0NOTICES', user: 'U0MARA', text: 'x' })

    expect(names(open.ts, 'C0NOTICES')).toEqual(['U0HESTER', 'U0MARA', 'U0OWAIN', 'U0PLAYGROUND'])
    expect(names(alone.message_ts, 'C0NOTICES')).toEqual(['U0MARA'])
  })
})
