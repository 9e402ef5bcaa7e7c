import { WebClient, type WebClientOptions } from '@slack/web-api'
import type { Files } from '../../app/ports/files.ts'
import type { Installed } from '../../app/ports/installations.ts'
import type { Logger } from '../../observe/log.ts'
import type { Metrics } from '../../observe/metrics.ts'
import { boltLogger } from '../bolt-logger.ts'
import { filesOver } from '../files.ts'
import { type Speaker, speaking } from '../speaker.ts'

/** Somebody waits for each of these calls: tried once, given up before Slack gives up on us. */
export const forAnswers: WebClientOptions = { retryConfig: { retries: 0 }, timeout: 2500, rejectRateLimitedCalls: true }

/** A workspace we are in: what we say there, and with what. */
export type Workspace = {
  readonly teamId: string
  readonly botToken: string
  readonly botId: string
  readonly botUserId: string
  readonly client: WebClient
  readonly speaker: Speaker
  readonly files: Files
}

/** Every workspace we are in. Asked anew each time: an installation that ended a moment ago is spoken for no more. */
export type Workspaces = {
  /** Null where Cleardays is not installed, or not any more. */
  at(teamId: string): Promise<Workspace | null>
}

type Making = { readonly slackApiUrl?: string; readonly log: Logger; readonly metrics: Metrics }

/** The clients of one workspace, with one token. `speaker` waits longer than people do; files longer still. */
export const workspaceWith = (
  us: Pick<Installed, 'botId' | 'botUserId' | 'enterpriseId'> & { readonly teamId: string; readonly token: string },
  { slackApiUrl, log, metrics }: Making,
): Workspace => {
  const { teamId, token, botId, botUserId, enterpriseId } = us
  const common = { ...forAnswers, ...(slackApiUrl && { slackApiUrl }), logger: boltLogger(log) }
  const client = (timeout: number) => new WebClient(token, { ...common, timeout })
  return {
    teamId,
    botToken: token,
    botId,
    botUserId,
    client: client(2500),
    speaker: speaking(client(5000), { teamId, botUserId, enterpriseId }, metrics.called),
    files: filesOver(client(20_000), token),
  }
}

/** The workspaces that are installed, by their installations. Clients are kept as long as their token is the same. */
export const installedWorkspaces = (
  installations: { of(teamId: string): Promise<Installed | null> },
  making: Making,
): Workspaces => {
  const made = new Map<string, { readonly of: string; readonly workspace: Workspace }>()
  return {
    async at(teamId) {
      const installed = await installations.of(teamId)
      if (!installed) {
        made.delete(teamId)
        return null
      }
      const of = `${installed.teamId}@${installed.revision}`
      const known = made.get(teamId)
      if (known?.of === of) return known.workspace
      const { botId, botUserId, enterpriseId, tokens } = installed
      const workspace = workspaceWith({ teamId, token: tokens.token, botId, botUserId, enterpriseId }, making)
      made.set(teamId, { of, workspace })
      return workspace
    },
  }
}
