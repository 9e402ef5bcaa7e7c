import type { Authorize } from '@slack/bolt'
import { type OpenedApp, openApp, type SlackOptions, type Way } from '../open-app.ts'
import type { Pages } from '../receiver/http-receiver.ts'
import type { Workspaces } from './workspaces.ts'

/** What several workspaces are joined with. */
export type Installed = {
  readonly workspaces: Workspaces
  readonly pages: Pages
  /** A workspace of an organisation that has installed us as a whole. */
  readonly meet: (teamId: string, enterpriseId: string) => Promise<void>
}

/**
 * Joins every workspace that is or will be installed, over HTTP. A workspace that is not is answered in words, which need
 * no token: on the acknowledgement, or by the address Slack gave for answering.
 */
export const joinInstalled = (
  place: Extract<Way, { mode: 'http' }>,
  options: SlackOptions,
  { workspaces, pages, meet }: Installed,
): OpenedApp => {
  const { log } = options
  const at = async (teamId: string | undefined) => {
    try {
      return teamId ? await workspaces.at(teamId) : null
    } catch (fault) {
      // The database is away, or a key is: whoever asked still hears so, by a way that needs no token.
      log.error({ err: fault, team: teamId }, 'A token could not be read')
      return null
    }
  }
  // Whose it is was found by the desk: a press in a shared channel is of the workspace we are installed in.
  const authorize: Authorize<boolean> = async ({ teamId }) => {
    const workspace = await at(teamId)
    return workspace
      ? { botToken: workspace.botToken, botId: workspace.botId, botUserId: workspace.botUserId }
      : { botId: '', botUserId: '' }
  }
  const known = new Set<string>()
  const met = async (teamId: string, enterpriseId: string): Promise<void> => {
    if (known.has(teamId)) return
    try {
      await meet(teamId, enterpriseId)
      known.add(teamId)
    } catch (fault) {
      log.error({ err: fault, team: teamId }, 'A workspace of an organisation could not be met')
    }
  }
  return openApp(
    place,
    { ...options, met },
    { authorize, pages, clientOf: async (teamId) => (await at(teamId))?.client ?? null },
  )
}
