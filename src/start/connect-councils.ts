import type { Deps } from '../app/deps.ts'
import { workspaceInstalled } from '../app/workspaces/workspace-installed.ts'
import { workspaceRemoved } from '../app/workspaces/workspace-removed.ts'
import { machineClock } from '../clock.ts'
import type { ForCouncils } from '../config.ts'
import type { Database } from '../database/open-database.ts'
import { startRefreshing } from '../jobs/refresh-tokens.ts'
import { openSeals } from '../secrets/seal.ts'
import { filesOf } from '../slack/installed/council-files.ts'
import { installDoor } from '../slack/installed/install-door.ts'
import { BACK, INSTALL } from '../slack/installed/install-pages.ts'
import { installStates } from '../slack/installed/install-state.ts'
import { joinInstalled } from '../slack/installed/join-installed.ts'
import { nextTokens } from '../slack/installed/next-tokens.ts'
import { voicesOf } from '../slack/installed/voices.ts'
import { installedWorkspaces } from '../slack/installed/workspaces.ts'
import type { SlackOptions } from '../slack/open-app.ts'
import { openInstallations } from '../store/installations.ts'
import type { Closing } from './closing.ts'
import { type Connected, profileFrom } from './connect.ts'
import { keysIn } from './keys.ts'

/** Joins every workspace that is installed, and lets others be: tokens come from the database, sealed by the key of the environment. */
export const connectCouncils = (
  config: ForCouncils,
  { prisma }: Pick<Database, 'prisma'>,
  store: Deps['store'],
  options: SlackOptions,
  opened: Closing,
): Connected => {
  const { log, metrics } = options
  const { clientId, clientSecret, publicUrl, signingSecret, port, slackApiUrl } = config
  const api = slackApiUrl ? { slackApiUrl } : {}
  const seals = openSeals(keysIn(config))
  const installations = openInstallations(prisma, seals)
  const { teamsOf } = installations
  const workspaces = installedWorkspaces(installations, { ...api, log, metrics })
  const clock = machineClock
  const profiles: Deps['profiles'] = {
    of: async (teamId, slackId) => profileFrom((await (await workspaces.at(teamId))?.speaker.person(slackId)) ?? null),
  }
  const needs = { store, clock, profiles, log, installations }
  const removed = (teamId: string, because: string, since: string | null = null) =>
    workspaceRemoved(needs, teamId, because, since)
  const voices = voicesOf(workspaces, teamsOf, async (teamId, error) => void (await removed(teamId, error)))

  const redirectUri = new URL(BACK, publicUrl).href
  const states = installStates({ seals, clock, redirectUri, once: (key) => store.once(key, null) })
  const app = { clientId, clientSecret, ...api, log }
  const pages = installDoor({
    ...app,
    publicUrl,
    states,
    clock,
    installed: (given) => workspaceInstalled(needs, given),
  })
  const place = { mode: 'http', signingSecrets: [signingSecret], port, ...api } as const
  const slack = joinInstalled(place, options, { workspaces, pages, meet: installations.meet })
  const refreshing = startRefreshing({
    store,
    installations,
    next: nextTokens(app),
    wallClock: clock,
    log,
    ended: removed,
  })
  opened.add('the exchange of tokens', () => refreshing.stop())

  return {
    ...slack,
    self: null,
    speaker: voices.of,
    files: filesOf(workspaces, teamsOf),
    channels: {
      audience: (channel, councilId) => voices.of(councilId).audience(channel),
      remove: (where, councilId) => voices.of(councilId).remove(where),
    },
    profiles,
    workspaces: {
      of: installations.workspacesOf,
      linkFor: (councilId) => {
        const link = new URL(INSTALL, publicUrl)
        link.searchParams.set('join', states.joinCode(councilId))
        return link.href
      },
      removed,
    },
    isInstalled: async (councilId) => (await teamsOf(councilId)).here.length > 0,
  }
}
