import type { Fields } from '../block-kit/check.ts'
import { channelObject, userObject } from '../payloads/objects.ts'
import { isIn } from '../world/channels.ts'
import type { PersonRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, no, yes } from './answer.ts'
import type { Args } from './args.ts'
import { visibleChannel } from './find-channel.ts'
import type { Methods } from './method.ts'
import { pageOf } from './page-of.ts'

const told = (world: World, args: Args, person: PersonRecord): Fields => {
  const { locale, ...rest } = userObject(world, person)
  // Somebody from another workspace has no locale here.
  return args.flag('include_locale') && person.team === ids.team ? { ...rest, locale } : rest
}

const info = (world: World, args: Args): Answer => {
  const person = world.people.get(args.text('user') ?? '')
  return person?.hasSlack ? yes({ user: told(world, args, person) }) : no('user_not_found')
}

const list = (world: World, args: Args): Answer => {
  const here = [...world.people.all()].filter(({ hasSlack, team }) => hasSlack && team === ids.team)
  const paged = pageOf(here, args, 1000)
  if (!paged) return no('invalid_cursor')
  return yes({
    // Unlike `users.info`, a list does not say who has been invited and has not come yet.
    members: paged.page.map((person) => told(world, args, person)).map(({ is_invited_user: _left, ...rest }) => rest),
    cache_ts: world.time.second(),
    response_metadata: { next_cursor: paged.next },
  })
}

const lookupByEmail = (world: World, args: Args): Answer => {
  const wanted = args.text('email')?.toLowerCase()
  const person = [...world.people.all()].find(
    ({ email, hasSlack, isDeactivated }) =>
      hasSlack && !isDeactivated && email !== '' && email.toLowerCase() === wanted,
  )
  return person ? yes({ user: told(world, args, person) }) : no('users_not_found')
}

const conversationsOf = (world: World, args: Args): Answer => {
  const person = args.text('user') ?? ids.botUser
  if (!world.people.get(person)) return no('user_not_found')
  const asked = args.words('types')
  const kinds = (asked.length > 0 ? asked : ['public_channel']).map((kind) =>
    kind.replace('_channel', '').replace('im', 'direct'),
  )
  const seen = [...world.channels.all()].filter(
    (channel) => kinds.includes(channel.kind) && isIn(channel, person) && visibleChannel(world, channel.id),
  )
  const paged = pageOf(seen, args, 1000)
  if (!paged) return no('invalid_cursor')
  return yes({ channels: paged.page.map(channelObject), response_metadata: { next_cursor: paged.next } })
}

const reads = (_world: World, args: Args) => {
  const kinds = args.words('types').length > 0 ? args.words('types') : ['public_channel']
  return kinds.map((kind) => (kind === 'im' ? 'im:read' : kind === 'private_channel' ? 'groups:read' : 'channels:read'))
}

/** People. */
export const users: Methods = {
  'users.info': { tier: 'tier-4', scopes: ['users:read'], does: info },
  'users.list': { tier: 'tier-2', scopes: ['users:read'], does: list },
  'users.lookupByEmail': { tier: 'tier-3', scopes: ['users:read.email'], does: lookupByEmail },
  'users.conversations': { tier: 'tier-2', scopes: reads, does: conversationsOf },
}
