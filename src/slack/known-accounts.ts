import type { WebClient } from '@slack/web-api'
import { type Account, isOurs } from './account.ts'

/** For so long what Slack said of an account is taken to be so still. It tells of a change itself, by `user_change`. */
const FOR_MS = 60_000
/** More than this are not remembered at once. */
const MOST = 2000

/** Which accounts Slack has just said are full members of ours. */
export type KnownAccounts = {
  /** Whether an account is a full member of ours: asked of Slack, unless it said so within the last minute. */
  isOurs(slackId: string): Promise<boolean>
  /** Slack has said anew what an account is: that counts from now on, a no at once. */
  heard(slackId: string, account: Account | null): void
}

/**
 * Remembers, for a minute and in this process, that Slack called an account a full member: somebody who looks who will
 * read a draft, posts it and has it sent asks of each member once, not three times. Only a yes is remembered. Who is in a
 * channel is never remembered, so whoever was let in a moment ago is asked about.
 */
export const knownAccounts = (
  client: Pick<WebClient, 'users'>,
  us: { readonly teamId: string; readonly enterpriseId?: string | null },
  now: () => number = () => performance.now(),
): KnownAccounts => {
  const until = new Map<string, number>()
  let saidAnew = 0
  const remember = (slackId: string): void => {
    if (until.size >= MOST) until.clear()
    until.set(slackId, now() + FOR_MS)
  }
  const isOne = (account: Account | null | undefined): boolean =>
    account != null && isOurs(account, { botUserId: '', ...us })
  return {
    heard(slackId, account) {
      saidAnew += 1
      until.delete(slackId)
      if (isOne(account)) remember(slackId)
    },
    async isOurs(slackId) {
      if ((until.get(slackId) ?? 0) > now()) return true
      const before = saidAnew
      const { user } = await client.users.info({ user: slackId })
      const is = isOne(user as Account | undefined)
      // What Slack said anew meanwhile may be newer than this answer: it stands for this once, and is not remembered.
      if (is && saidAnew === before) remember(slackId)
      return is
    },
  }
}
