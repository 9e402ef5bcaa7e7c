import { WebClient } from '@slack/web-api'
import type { Files } from '../app/ports/files.ts'
import { boltLogger } from './bolt-logger.ts'
import { CannotStart } from './cannot-start.ts'
import { workspaceWith } from './installed/workspaces.ts'
import { HINTS, type OpenedApp, openApp, type SlackOptions, type Way } from './open-app.ts'
import { reasonOf } from './reason.ts'
import type { Speaker } from './speaker.ts'

export type { SlackOptions } from './open-app.ts'

/** How one workspace is joined: by Socket Mode, or over HTTP. The same app, desk and features stand behind both. */
export type SlackPlace = Way & { readonly botToken: string }

/** Who we are in the workspace, as Slack says. */
export type Self = {
  readonly teamId: string
  readonly team: string
  readonly botId: string
  readonly botUserId: string
  /** The scopes that were granted; a feature without an optional one says what it does instead. */
  readonly scopes: readonly string[]
}

/** Slack, joined but not yet listening: features are told of the desk first, then `start`. */
export type Slack = OpenedApp & { readonly speaker: Speaker; readonly files: Files; readonly self: Self }

/**
 * Joins the one workspace whose token is given; who we are there may have been asked already. Throws `CannotStart`, in
 * words, where it cannot be reached or does not know us.
 */
export const joinSlack = async (
  place: SlackPlace,
  options: SlackOptions,
  known: Self | null = null,
): Promise<Slack> => {
  const { log, metrics } = options
  const api = place.slackApiUrl ? { slackApiUrl: place.slackApiUrl } : {}
  const self = known ?? (await whoWeAre(place, options))
  const { botToken } = place
  const { botId, botUserId } = self
  const us = { teamId: self.teamId, token: botToken, botId, botUserId, enterpriseId: null }
  const { client, speaker, files } = workspaceWith(us, { ...api, log, metrics })
  const app = openApp(place, options, {
    authorize: async () => ({ botToken, botId, botUserId }),
    clientOf: async () => client,
  })
  return { ...app, speaker, files, self }
}

/** Asks Slack who we are. Throws `CannotStart`, in words, where it cannot be reached or does not know us. */
export const whoWeAre = async (
  { botToken, slackApiUrl }: Pick<SlackPlace, 'botToken' | 'slackApiUrl'>,
  { log }: Pick<SlackOptions, 'log'>,
): Promise<Self> => {
  const api = slackApiUrl ? { slackApiUrl } : {}
  const patience = { timeout: 10_000, retryConfig: { retries: 2 } }
  const client = new WebClient(botToken, { ...api, ...patience, logger: boltLogger(log) })
  try {
    const { team_id, team, bot_id, user_id, response_metadata } = await client.auth.test()
    return {
      teamId: team_id ?? '',
      team: team ?? '',
      botId: bot_id ?? '',
      botUserId: user_id ?? '',
      scopes: response_metadata?.scopes ?? [],
    }
  } catch (fault) {
    const why = reasonOf(fault)
    throw new CannotStart(`Slack does not let Cleardays in (${why}). ${HINTS[why] ?? ''}`.trim(), fault)
  }
}
