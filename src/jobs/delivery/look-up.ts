import type { Owed } from '../../app/ports/outbox.ts'
import type { Aim } from './aim.ts'
import type { Sender } from './sender.ts'

/** Rows carry this, and nothing else, so that what is in doubt can be looked up: any app in the conversation reads it. */
export const METADATA = 'cleardays_outbox'

/** A replica whose clock is ahead of Slack’s by less than an hour still finds it; looking further back costs a page. */
const MARGIN_SECONDS = 3600

/** From when on to look for these rows, as a Slack `ts`. */
export const oldestOf = (rows: readonly Owed[]): string => {
  const first = Math.min(...rows.map((row) => Date.parse(row.firstStartedAt!)))
  return String(first / 1000 - MARGIN_SECONDS)
}

/** The workspace that an aim names: a person’s account is in one; which one a channel is in, Slack is asked. */
export const teamOf = (aim: Aim): { readonly teamId?: string } =>
  aim.is === 'account' && aim.teamId ? { teamId: aim.teamId } : {}

/** The conversation to look in; null where there is none. Throws where Slack does not answer now. */
export const channelOf = async (sender: Sender, aim: Aim): Promise<string | null> => {
  if (aim.is === 'channel') return aim.channel
  if (aim.is !== 'account') return null
  const known = sender.channelOf.get(aim.slackId)
  if (known) return known.channel
  const opened = await sender.speaker.openConversation(aim.slackId, aim.teamId)
  if (opened.is === 'open') return opened.channel
  if (opened.is === 'refused' && opened.kind === 'permanent') return null
  throw new Error('The conversation could not be opened now')
}
