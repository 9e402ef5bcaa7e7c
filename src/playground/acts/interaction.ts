import type { Fields } from '../block-kit/check.ts'
import { teamRef, userRef } from '../payloads/objects.ts'
import type { ChannelRecord, PersonRecord } from '../world/records.ts'
import { ids } from '../world/world.ts'

/** What every interaction says of where it comes from. */
export const interactionFrom = (type: string, person: PersonRecord): Fields => ({
  type,
  team: teamRef,
  user: userRef(person),
  api_app_id: ids.app,
  token: 'playground',
  enterprise: null,
  is_enterprise_install: false,
})

/** A conversation's name as Slack sends it to apps: those that are not public have none of their own. */
export const nameForApps = (channel: ChannelRecord): string =>
  channel.kind === 'direct' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name
