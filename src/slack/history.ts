import type { WebClient } from '@slack/web-api'
import type { Stands } from './stands.ts'
import { whyNot } from './why-not.ts'

/** More than this since a message was in doubt, and it is not looked for any further. */
const MOST_PAGES = 10

type Where = { readonly channel: string; readonly oldest: string; readonly threadTs: string | undefined }

/**
 * What we have said in a conversation since, or in one of its threads. Null where Slack does not let us read it. Throws
 * where Slack does not answer, or where there is more than can be read: not having looked is not the same as not there.
 */
export const historyOf = async (
  client: WebClient,
  us: { readonly botUserId: string },
  { channel, oldest, threadTs }: Where,
  counted: (method: string, result: string) => void,
): Promise<readonly Stands[] | null> => {
  const method = threadTs ? 'conversations.replies' : 'conversations.history'
  const found: Stands[] = []
  let cursor: string | undefined
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const ask = {
        channel,
        oldest,
        inclusive: true,
        include_all_metadata: true,
        limit: 200,
        ...(cursor && { cursor }),
      }
      const answer = threadTs
        ? await client.conversations.replies({ ...ask, ts: threadTs })
        : await client.conversations.history(ask)
      counted(method, 'ok')
      for (const { ts, user, metadata } of answer.messages ?? []) {
        if (!ts || user !== us.botUserId) continue
        const ids = (metadata?.event_payload ?? {}) as Record<string, string>
        found.push({ ts, type: metadata?.event_type ?? null, ids })
      }
      cursor = answer.response_metadata?.next_cursor || undefined
      if (!cursor) return found
    }
  } catch (error) {
    const why = whyNot(error)
    counted(method, why.is === 'refused' ? why.error : 'unknown')
    if (why.is === 'refused' && why.kind === 'permanent') return null
    throw error
  }
  throw new Error(`There is more in ${channel} since ${oldest} than can be read`)
}
