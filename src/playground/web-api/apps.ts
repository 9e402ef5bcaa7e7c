import { secret } from '../world/ids.ts'
import { credentials, installation } from '../world/installation.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, no, yes } from './answer.ts'
import type { Args } from './args.ts'
import type { Methods } from './method.ts'

/** Tickets with which a socket may be opened, once each. */
export const tickets = new WeakMap<World, Set<string>>()

const openConnection = (world: World): Answer => {
  if (installation(world) === 'uninstalled') return no('account_inactive')
  const ticket = secret()
  tickets.set(world, (tickets.get(world) ?? new Set()).add(ticket))
  return yes({ url: `${world.address.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${ids.app}` })
}

const whoAmI = (world: World): Answer =>
  yes({
    url: `${world.address}/`,
    team: world.name,
    user: world.people.get(ids.botUser)?.handle ?? 'app',
    team_id: ids.team,
    user_id: ids.botUser,
    bot_id: ids.bot,
    is_enterprise_install: false,
  })

const teamInfo = (world: World): Answer =>
  yes({
    team: {
      id: ids.team,
      name: world.name,
      domain: 'playground',
      email_domain: '',
      icon: {},
      url: `${world.address}/`,
    },
  })

/** Exchanges any code for the token there is: enough for an app that is installed by its manifest. */
const exchange = (world: World, args: Args): Answer => {
  if (!args.text('code')) return no('invalid_code')
  if (!args.text('client_id') || !args.text('client_secret')) return no('invalid_client_id')
  world.facts.drop('installation')
  return yes({
    app_id: ids.app,
    authed_user: { id: [...world.people.all()].find(({ isAdmin }) => isAdmin)?.id ?? ids.botUser },
    scope: [...world.scopes].join(','),
    token_type: 'bot',
    access_token: credentials(world).botToken,
    bot_user_id: ids.botUser,
    team: { id: ids.team, name: world.name },
    enterprise: null,
    is_enterprise_install: false,
  })
}

/** The app itself: who it is, and its connections. */
export const apps: Methods = {
  'api.test': { tier: 'tier-4', token: 'none', scopes: [], does: (_world, args) => yes({ args: args.all }) },
  'auth.test': { tier: 'hundreds', scopes: [], does: whoAmI },
  'apps.connections.open': { tier: 'tier-1', token: 'app', scopes: [], does: openConnection },
  'team.info': { tier: 'tier-3', scopes: ['team:read'], does: teamInfo },
  'oauth.v2.access': { tier: 'tier-4', token: 'none', scopes: [], does: exchange },
}
