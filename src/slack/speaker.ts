import type { WebClient } from '@slack/web-api'
import type { Audience } from '../app/ports/audience.ts'
import { type Account, isOurs, type Us } from './account.ts'
import { audienceOf } from './audience.ts'
import { historyOf } from './history.ts'
import type { Message } from './kit/blocks.ts'
import { knownAccounts } from './known-accounts.ts'
import type { Stands } from './stands.ts'
import { type Refused, whyNot } from './why-not.ts'

/** What came of saying something. `unknown`: no answer came, and it may or may not be there. */
export type Said =
  | { readonly is: 'sent'; readonly channel: string; readonly ts: string }
  | Refused
  | { readonly is: 'unknown' }

/** Something to be said. `metadata` is ids only: any app in the conversation can read it. */
export type ToPost = {
  readonly channel: string
  readonly message: Message
  readonly threadTs?: string
  readonly metadata?: { readonly type: string; readonly ids: Readonly<Record<string, string>> }
}

/** The only one who speaks in Slack unasked. It tries once and says exactly what came of it; the outbox decides what then. */
export type Speaker = {
  post(what: ToPost): Promise<Said>
  redraw(where: { readonly channel: string; readonly ts: string; readonly message: Message }): Promise<Said>
  /** The direct message with a person; the same one every time. */
  openConversation(
    slackId: string,
  ): Promise<{ readonly is: 'open'; readonly channel: string } | Refused | { readonly is: 'unknown' }>
  /** Takes one of our own messages away: a later copy of what had been said already. */
  remove(where: { readonly channel: string; readonly ts: string }): Promise<Said>
  /**
   * What we have said there since (a Slack `ts`), in a thread where one is named. Null where Slack does not let us read
   * it: the scope is optional. Throws where it does not answer now.
   */
  history(channel: string, oldest: string, threadTs?: string): Promise<readonly Stands[] | null>
  /** Who can see a channel, or why that is not certain. */
  audience(channel: string): Promise<Audience>
  /** Whether the channel is one of this workspace that we can see. */
  knows(channel: string): Promise<boolean>
  person(slackId: string): Promise<SlackPerson | null>
}

/** A person of the workspace, as Slack knows them. */
export type SlackPerson = {
  readonly slackId: string
  readonly teamId: string
  readonly name: string
  /** IANA zone. */
  readonly zone: string
  readonly email: string | null
  /** Not a guest, not from elsewhere, not a bot, not deactivated. */
  readonly isFullMember: boolean
  readonly hasLeft: boolean
}

/** The speaker over a client that neither retries nor waits. */
export const speaking = (
  client: WebClient,
  us: Us,
  counted: (method: string, result: string) => void,
  now?: () => number,
): Speaker => {
  const said = async (
    method: string,
    ask: () => Promise<{ channel?: string; ts?: string }>,
    or: string,
  ): Promise<Said> => {
    try {
      const { channel, ts } = await ask()
      counted(method, 'ok')
      return { is: 'sent', channel: channel ?? or, ts: ts ?? '' }
    } catch (error) {
      const why = whyNot(error)
      counted(method, why.is === 'refused' ? why.error : 'unknown')
      return why
    }
  }
  const accounts = knownAccounts(client, us, now)
  return {
    post: ({ channel, message: { text, blocks }, threadTs, metadata }) =>
      said(
        'chat.postMessage',
        () =>
          client.chat.postMessage({
            channel,
            text,
            blocks,
            unfurl_links: false,
            unfurl_media: false,
            ...(threadTs && { thread_ts: threadTs }),
            ...(metadata && { metadata: { event_type: metadata.type, event_payload: { ...metadata.ids } } }),
          }),
        channel,
      ),
    redraw: ({ channel, ts, message: { text, blocks } }) =>
      said('chat.update', () => client.chat.update({ channel, ts, text, blocks }), channel),
    remove: ({ channel, ts }) => said('chat.delete', () => client.chat.delete({ channel, ts }), channel),
    openConversation: async (slackId) => {
      try {
        const { channel } = await client.conversations.open({ users: slackId })
        counted('conversations.open', 'ok')
        return channel?.id
          ? { is: 'open', channel: channel.id }
          : { is: 'refused', error: 'user_not_found', kind: 'permanent' }
      } catch (error) {
        const why = whyNot(error)
        counted('conversations.open', why.is === 'refused' ? why.error : 'unknown')
        // Opening a conversation twice opens the same one, so what is in doubt may simply be tried again.
        return why.is === 'unknown' ? { is: 'refused', error: 'no-answer', kind: 'retryable' } : why
      }
    },
    history: (channel, oldest, threadTs) => historyOf(client, us, { channel, oldest, threadTs }, counted),
    audience: (channel) => audienceOf(client, us, channel, accounts),
    knows: async (channel) => {
      try {
        return (await client.conversations.info({ channel })).channel?.id === channel
      } catch (error) {
        const why = whyNot(error)
        counted('conversations.info', why.is === 'refused' ? why.error : 'unknown')
        // Only Slack’s own no is a no: where it does not answer now, nothing is decided.
        if (why.is === 'refused' && why.kind === 'permanent') return false
        throw error
      }
    },
    person: async (slackId) => {
      const { user } = await client.users.info({ user: slackId })
      accounts.heard(slackId, (user as Account | undefined) ?? null)
      if (!user?.id) return null
      return {
        slackId: user.id,
        teamId: user.team_id ?? '',
        name: user.profile?.real_name || user.real_name || user.name || '',
        zone: user.tz ?? 'Europe/London',
        email: user.profile?.email ?? null,
        isFullMember: isOurs(user as Account, us),
        hasLeft: user.deleted === true,
      }
    },
  }
}
