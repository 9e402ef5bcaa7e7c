import type { WebClient } from '@slack/web-api'
import type { Audience } from '../app/ports/audience.ts'
import type { KnownAccounts } from './known-accounts.ts'
import { whyNot } from './why-not.ts'

/** Slack knows the channel not, or not with us in it: it says the same of both. */
export const NOT_IN_IT: Audience = {
  is: 'not-certain',
  because: 'Cleardays is not in it, or it is not there any more',
  isShut: 'out',
}
const OUT: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel'])

/** Above this nobody can say who is reading. */
const MOST = 200

/**
 * Looks at a channel before anything that not everyone may see. Fails closed: whatever Slack does not say, or says in a
 * way we do not know, counts against. Never the only wall: exempt text is not posted in channels at all.
 */
export const audienceOf = async (
  client: WebClient,
  us: { readonly teamId: string; readonly botUserId: string },
  channel: string,
  accounts: Pick<KnownAccounts, 'isOurs'>,
): Promise<Audience> => {
  const no = (because: string): Audience => ({ is: 'not-certain', because })
  try {
    const { channel: info } = await client.conversations.info({ channel })
    if (info?.is_archived) return { is: 'not-certain', because: 'it has been archived', isShut: 'archived' }
    if (info?.is_general) return no('everybody in the workspace is in it')
    if (info?.is_private !== true) return no('it is not a private channel')
    if (info.is_org_shared) return no('it is shared with other workspaces of the organisation')
    if (info.is_ext_shared || info.is_pending_ext_shared || (info.pending_shared?.length ?? 0) > 0)
      return no('it is shared, or about to be, with another organisation')
    const foreign = [
      ...(info.connected_team_ids ?? []),
      ...(info.shared_team_ids ?? []),
      ...((info as { pending_connected_team_ids?: string[] }).pending_connected_team_ids ?? []),
    ].filter((id) => id !== us.teamId)
    if (foreign.length > 0) return no('it is connected to another workspace')

    const slackIds: string[] = []
    let cursor: string | undefined
    do {
      const page = await client.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) })
      slackIds.push(...(page.members ?? []))
      if (slackIds.length > MOST) return no(`it has more than ${MOST} members`)
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor)
    if (slackIds.length === 0) return no('Slack names no members')

    for (const user of slackIds.filter((id) => id !== us.botUserId)) {
      if (!(await accounts.isOurs(user))) return no('a guest, another app or someone from elsewhere is in it')
    }
    return { is: 'ours', slackIds }
  } catch (error) {
    const why = whyNot(error)
    if (why.is === 'refused' && OUT.has(why.error)) return NOT_IN_IT
    return { is: 'not-certain', because: 'Slack did not say who is in it', isPassing: true }
  }
}
