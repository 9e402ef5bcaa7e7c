import { directBetween, isIn } from '../world/channels.ts'
import type { ChannelRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, no } from './answer.ts'

/** A conversation the app can see: public ones, and others that it is in. By id, by name, or by a person's id. */
export const visibleChannel = (world: World, given: string | undefined): ChannelRecord | undefined => {
  if (!given) return undefined
  const named = given.replace(/^#/, '')
  const found = world.channels.get(given) ?? [...world.channels.all()].find(({ name }) => name !== '' && name === named)
  return found && (found.kind === 'public' || isIn(found, ids.botUser)) ? found : undefined
}

/**
 * Where a message may go: a channel the app is in and that is open, or a direct message to somebody. Posting to a
 * person's id opens one, and needs no `im:write`. To somebody deactivated it succeeds, as in Slack, and nobody reads it
 * (python-slack-sdk issue 1156): only `users.info` tells.
 */
export const placeToPost = (world: World, given: string | undefined): ChannelRecord | Answer => {
  if (given && /^[UW]/.test(given)) {
    const person = world.people.get(given)
    if (!person?.hasSlack || person.isBot) return no('channel_not_found')
    if (world.manifest.features.app_home?.messages_tab_enabled === false) return no('messages_tab_disabled')
    return directBetween(world, ids.botUser, given)
  }
  const channel = visibleChannel(world, given)
  if (!channel) return no('channel_not_found')
  if (channel.isArchived) return no('is_archived')
  if (!isIn(channel, ids.botUser)) return no('not_in_channel')
  return channel
}

/** Whether this is a refusal and not a place. */
export const isAnswer = (found: ChannelRecord | Answer): found is Answer => 'ok' in found
