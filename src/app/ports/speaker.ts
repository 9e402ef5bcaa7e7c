import type { Message } from '../message.ts'
import type { Audience } from './audience.ts'

/** Slack said no, and nothing was done. `retryAfter` in seconds. */
export type SlackRefused = {
  readonly is: 'refused'
  /** Slack's own word: `channel_not_found`. */
  readonly error: string
  readonly kind: 'permanent' | 'rate-limited' | 'retryable'
  readonly retryAfter?: number
}

/** What came of saying something. `unknown`: no answer came, and it may or may not be there. */
export type Spoken =
  | { readonly is: 'sent'; readonly channel: string; readonly ts: string }
  | SlackRefused
  | { readonly is: 'unknown' }

/** A message of ours as it stands in a conversation, for settling what is in doubt. */
export type Standing = {
  readonly ts: string
  readonly type: string | null
  readonly ids: Readonly<Record<string, string>>
}

/**
 * What delivery needs of whoever speaks in Slack for a council. It tries once, and says exactly what came of it. `teamId`
 * names the workspace where it is known: a council may have several.
 */
export type SpeakerPort = {
  post(what: {
    readonly channel: string
    readonly teamId?: string
    readonly message: Message
    readonly threadTs?: string
    readonly metadata?: { readonly type: string; readonly ids: Readonly<Record<string, string>> }
  }): Promise<Spoken>
  redraw(where: {
    readonly channel: string
    readonly ts: string
    readonly message: Message
    readonly teamId?: string
  }): Promise<Spoken>
  /** Takes one of our own messages away: a later copy of something that was said already. */
  remove(where: { readonly channel: string; readonly ts: string; readonly teamId?: string }): Promise<Spoken>
  openConversation(
    slackId: string,
    teamId?: string,
  ): Promise<{ readonly is: 'open'; readonly channel: string } | SlackRefused | { readonly is: 'unknown' }>
  /** Who can see a channel, or why that is not certain. Never throws. */
  audience(channel: string): Promise<Audience>
  /**
   * What we have said there since (a Slack `ts`), in a thread where one is named. Null where Slack does not let us read
   * it: the scope is optional. Throws where Slack does not answer now.
   */
  history(channel: string, oldest: string, threadTs?: string, teamId?: string): Promise<readonly Standing[] | null>
  /** Whether we have been removed from a workspace: what is owed there waits. Never, where there is but one. */
  isAway?(teamId: string): Promise<boolean>
}
