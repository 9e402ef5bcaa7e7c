import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { noChannel, notCertain, whoReads } from './messages.ts'
import { accountChanged, channelChanged, readersOf } from './watch-audience.ts'

/** Somebody came in, it was shared, it was archived, or we were taken out of it. */
const CHANNEL_EVENTS = [
  'channel_shared',
  'member_joined_channel',
  'channel_archive',
  'group_archive',
  'channel_left',
  'group_left',
]

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.whoWillSee, async ({ who, value }) => {
    const found = await deps.store.for(who.councilId).transaction(async (tx) => {
      const committee = isUuid(value) ? await tx.committees.find(value) : null
      if (!committee) return { ok: true, value: null } as const
      const may = await permitted(tx, deps.clock, who, 'see-agenda', committee.id)
      return may.ok ? ({ ok: true, value: committee } as const) : may
    })
    if (!found.ok) return refused(found.refusal)
    if (!found.value) return refused({ rule: 'no-such-committee' })
    const channel = found.value.slackChannel
    if (!channel) return { is: 'say', message: noChannel() }
    const readers = await readersOf(deps, who.councilId, who.teamId, channel)
    return {
      is: 'say',
      message: readers.is === 'ours' ? whoReads(channel, readers.names) : notCertain(channel, readers),
    }
  })

  const channelOf = (event: Readonly<Record<string, unknown>>): string | null =>
    typeof event.channel === 'string' ? event.channel : null
  for (const type of CHANNEL_EVENTS)
    desk.onEvent(type, async ({ councilId, event }) => {
      const channel = channelOf(event)
      if (channel) await channelChanged(deps, councilId, channel)
    })
  desk.onEvent('user_change', async ({ councilId, teamId, event }) => {
    const { user } = event
    const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : null
    if (typeof id === 'string') await accountChanged(deps, councilId, teamId, id)
  })
}
