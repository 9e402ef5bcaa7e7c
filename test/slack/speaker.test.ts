import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boltLogger } from '../../src/slack/bolt-logger.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { type Speaker, speaking } from '../../src/slack/speaker.ts'
import { silence } from './support/open-desk.ts'
import { otherEnd } from './support/other-end.ts'

const us = { teamId: 'T1', botUserId: 'UBOT' }
const said = message('The agenda is out', section('The agenda is out'))

let slack: Awaited<ReturnType<typeof otherEnd>>
let speaker: Speaker
const speakerAt = (slackApiUrl: string, now?: () => number) =>
  speaking(
    new WebClient('xoxb-1-2-abcdefghijkl', {
      slackApiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 300,
      logger: boltLogger(silence),
    }),
    us,
    () => undefined,
    now,
  )

beforeAll(async () => {
  slack = await otherEnd()
  speaker = speakerAt(slack.api)
})
afterAll(() => slack.close())
beforeEach(() => slack.clear())

describe('Saying something unasked', () => {
  it('says where it stands, draws no previews and carries ids only', async () => {
    const metadata = { type: 'cleardays_outbox', ids: { row: 'o-1' } }
    expect(await speaker.post({ channel: 'C1', message: said, threadTs: '9.9', metadata })).toEqual({
      is: 'sent',
      channel: 'C1',
      ts: '1.1',
    })
    expect(slack.heard('chat.postMessage')).toMatchObject([
      {
        channel: 'C1',
        text: 'The agenda is out',
        thread_ts: '9.9',
        unfurl_links: 'false',
        unfurl_media: 'false',
        metadata: { event_type: 'cleardays_outbox', event_payload: { row: 'o-1' } },
      },
    ])
  })

  it.each([
    ['channel_not_found', 'permanent'],
    ['is_archived', 'permanent'],
    ['not_in_channel', 'permanent'],
    ['user_not_found', 'permanent'],
    ['account_inactive', 'permanent'],
    ['msg_blocks_too_long', 'permanent'],
    ['missing_scope', 'permanent'],
    ['a_word_nobody_knows', 'permanent'],
    ['service_unavailable', 'retryable'],
    ['team_added_to_org', 'retryable'],
    ['ratelimited', 'rate-limited'],
  ])('%s is a definite no, and %s', async (error, kind) => {
    slack.next('chat.postMessage', { ok: false, error })
    expect(await speaker.post({ channel: 'C1', message: said })).toMatchObject({ is: 'refused', error, kind })
  })

  it('waits as long as Slack asks, and tries once', async () => {
    slack.next('chat.postMessage', { status: 429, headers: { 'retry-after': '7' } })
    expect(await speaker.post({ channel: 'C1', message: said })).toEqual({
      is: 'refused',
      error: 'ratelimited',
      kind: 'rate-limited',
      retryAfter: 7,
    })
    expect(slack.asked).toHaveLength(1)
  })

  it.each([
    ['an answer that was lost', { drop: true }],
    ['an answer that came too late', { after: 600 }],
    ['a fault of Slack’s', { status: 500 }],
    ['Slack busy', { status: 503 }],
    ['Slack not knowing itself', { ok: false, error: 'fatal_error' }],
  ])('%s is in doubt: it may be there', async (_what, reply) => {
    slack.next('chat.postMessage', reply)
    expect(await speaker.post({ channel: 'C1', message: said })).toEqual({ is: 'unknown' })
    expect(slack.asked).toHaveLength(1)
  })

  it('that never left may be tried again', async () => {
    const gone = await otherEnd()
    await gone.close()
    expect(await speakerAt(gone.api).post({ channel: 'C1', message: said })).toEqual({
      is: 'refused',
      error: 'unreachable',
      kind: 'retryable',
    })
  })

  it('opens the direct message first, which may be tried again when in doubt', async () => {
    slack.next('conversations.open', { channel: { id: 'D1' } })
    expect(await speaker.openConversation('U1')).toEqual({ is: 'open', channel: 'D1' })
    slack.next('conversations.open', { drop: true })
    expect(await speaker.openConversation('U1')).toMatchObject({ is: 'refused', kind: 'retryable' })
    slack.next('conversations.open', { ok: false, error: 'user_not_found' })
    expect(await speaker.openConversation('U1')).toMatchObject({ kind: 'permanent' })
  })

  it('reads what stands in a conversation, where it may', async () => {
    slack.next('conversations.history', {
      messages: [
        { ts: '1', user: 'UBOT', metadata: { event_type: 'cleardays_outbox', event_payload: { row: 'o-1' } } },
        { ts: '2', user: 'U2', metadata: { event_type: 'cleardays_outbox', event_payload: { row: 'forged' } } },
        { ts: '3', user: 'UBOT' },
      ],
    })
    expect(await speaker.history('C1', '0')).toEqual([
      { ts: '1', type: 'cleardays_outbox', ids: { row: 'o-1' } },
      { ts: '3', type: null, ids: {} },
    ])
    slack.next('conversations.history', { ok: false, error: 'missing_scope' })
    expect(await speaker.history('C1', '0')).toBeNull()
    slack.next('conversations.history', { drop: true })
    await expect(speaker.history('C1', '0')).rejects.toThrow()
  })
})

describe('Who can see a channel', () => {
  // What Slack said of an account is remembered for a minute: here each begins knowing nobody.
  beforeEach(() => {
    speaker = speakerAt(slack.api)
  })
  const channel = (over: Record<string, unknown> = {}) =>
    slack.next('conversations.info', { channel: { id: 'C1', is_private: true, ...over } })
  const members = (...ids: string[]) => slack.next('conversations.members', { members: ids })
  const person = (over: Record<string, unknown> = {}) =>
    slack.next('users.info', { user: { id: 'U1', team_id: 'T1', ...over } })

  it('is certain where it is private and all are the council’s own', async () => {
    channel()
    members('U1', 'UBOT')
    person()
    expect(await speaker.audience('C1')).toEqual({ is: 'ours', slackIds: ['U1', 'UBOT'] })
  })

  it.each([
    [{ is_private: false }],
    [{ is_private: undefined }],
    [{ is_ext_shared: true }],
    [{ is_pending_ext_shared: true }],
    [{ pending_shared: ['T2'] }],
    [{ connected_team_ids: ['T2'] }],
    [{ shared_team_ids: ['T1', 'T2'] }],
  ])('is not certain where the channel is %j', async (over) => {
    channel(over)
    members('U1')
    person()
    expect(await speaker.audience('C1')).toMatchObject({ is: 'not-certain' })
  })

  it.each([
    [{ is_restricted: true }],
    [{ is_ultra_restricted: true }],
    [{ is_stranger: true }],
    [{ is_invited_user: true }],
    [{ is_bot: true }],
    [{ deleted: true }],
    [{ team_id: 'T2' }],
    [{ team_id: undefined }],
  ])('is not certain where somebody is %j', async (over) => {
    channel()
    members('U1')
    person(over)
    expect(await speaker.audience('C1')).toMatchObject({ is: 'not-certain', because: expect.stringContaining('guest') })
  })

  describe('where it is looked at three times for one post', () => {
    let at = 0
    const ids = Array.from({ length: 12 }, (_, n) => `U${n}`)
    const look = async (who: readonly string[] = ids) => {
      channel()
      members(...who, 'UBOT')
      return speaker.audience('C1')
    }
    const ours = (count: number) => Array.from({ length: count }, () => person())
    const calls = () => slack.asked.length
    beforeEach(() => {
      at = 0
      speaker = speakerAt(slack.api, () => at)
    })

    it('asks of each member once: 18 calls, where it was 42', async () => {
      ours(12)
      for (let times = 0; times < 3; times += 1) expect(await look()).toMatchObject({ is: 'ours' })

      expect(slack.heard('users.info')).toHaveLength(12)
      expect(calls()).toBe(18)
    })

    it('asks of whoever was let in a moment ago', async () => {
      ours(12)
      await look()
      person({ is_restricted: true })

      expect(await look([...ids, 'UGUEST'])).toMatchObject({ is: 'not-certain' })
      expect(slack.heard('users.info').at(-1)).toMatchObject({ user: 'UGUEST' })
    })

    it('asks anew after a minute', async () => {
      ours(24)
      await look()
      at = 59_999
      await look()
      expect(slack.heard('users.info')).toHaveLength(12)
      at = 60_000
      await look()
      expect(slack.heard('users.info')).toHaveLength(24)
    })

    it('believes at once what Slack says anew: somebody who has become a guest shuts the channel', async () => {
      ours(12)
      await look()
      person({ is_restricted: true })
      await speaker.person('U3')
      person({ is_restricted: true })

      expect(await look()).toMatchObject({ is: 'not-certain', because: expect.stringContaining('guest') })
    })

    it('remembers no refusal, and nothing that Slack did not say', async () => {
      person({ is_restricted: true })
      expect(await look(['U1'])).toMatchObject({ is: 'not-certain' })
      slack.next('users.info', { ok: false, error: 'internal_error' })
      expect(await look(['U1'])).toMatchObject({ is: 'not-certain', isPassing: true })
      person()
      expect(await look(['U1'])).toMatchObject({ is: 'ours' })
    })
  })

  it.each(['channel_not_found', 'not_in_channel'])(
    'is shut to us where Slack says %s: waiting mends nothing',
    async (error) => {
      slack.next('conversations.info', { ok: false, error })

      expect(await speaker.audience('C1')).toMatchObject({ is: 'not-certain', isShut: 'out' })
      expect(await speaker.audience('C1')).not.toHaveProperty('isShut')
    },
  )

  it('is shut where the channel is archived', async () => {
    channel({ is_archived: true })

    expect(await speaker.audience('C1')).toMatchObject({ is: 'not-certain', isShut: 'archived' })
  })

  it('is not certain where Slack does not say', async () => {
    expect(await speaker.audience('C1')).toMatchObject({ is: 'not-certain' })
    channel()
    slack.next('conversations.members', { ok: false, error: 'fetch_members_failed' })
    expect(await speaker.audience('C1')).toMatchObject({
      is: 'not-certain',
      because: expect.stringContaining('did not say'),
    })
    channel()
    members(...Array.from({ length: 201 }, (_, n) => `U${n}`))
    expect(await speaker.audience('C1')).toMatchObject({ because: expect.stringContaining('200') })
  })
})
