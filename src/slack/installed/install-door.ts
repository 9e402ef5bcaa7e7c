import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Installation, InstallProvider } from '@slack/oauth'
import type { Kept, NewInstallation } from '../../app/ports/installations.ts'
import type { Clock } from '../../clock.ts'
import type { Logger } from '../../observe/log.ts'
import { secretiveLogger } from '../bolt-logger.ts'
import type { Pages } from '../receiver/http-receiver.ts'
import { optionalScopes, scopes } from '../scopes.ts'
import { BACK, INSTALL, installPage, sendPage, withHeaders } from './install-pages.ts'
import type { InstallStates } from './install-state.ts'

/** What installing needs. `installed` keeps what Slack gave us. */
export type Installing = {
  readonly clientId: string
  readonly clientSecret: string
  readonly publicUrl: string
  readonly slackApiUrl?: string
  readonly states: InstallStates
  readonly clock: Clock
  readonly log: Logger
  installed(given: NewInstallation): Promise<Kept>
}

/** Why an installation was not kept, where that is not Slack’s or the library’s own reason. */
class NotKept extends Error {
  readonly code: 'link-used' | 'no-bot'
  constructor(code: 'link-used' | 'no-bot') {
    super(code)
    this.name = 'NotKept'
    this.code = code
  }
}

const asGiven = (
  { bot, team, enterprise, isEnterpriseInstall, user }: Installation,
  joins: string | null,
  now: string,
): NewInstallation => {
  const teamId = isEnterpriseInstall ? enterprise?.id : team?.id
  if (!bot || !teamId) throw new NotKept('no-bot')
  return {
    teamId,
    name: (isEnterpriseInstall ? enterprise?.name : team?.name) ?? teamId,
    enterpriseId: enterprise?.id ?? null,
    isOrgInstall: isEnterpriseInstall === true,
    botId: bot.id,
    botUserId: bot.userId,
    installedBy: user.id,
    scopes: bot.scopes,
    tokens: { token: bot.token, refreshToken: bot.refreshToken ?? null },
    expiresAt: bot.expiresAt === undefined ? null : new Date(bot.expiresAt * 1000).toISOString(),
    joins,
    now,
  }
}

/**
 * The two pages of installing. Slack’s library makes the address, ties the state to the browser by a cookie and
 * exchanges the code; states and what is kept are ours.
 */
export const installDoor = ({
  clientId,
  clientSecret,
  publicUrl,
  slackApiUrl,
  states,
  clock,
  log,
  installed,
}: Installing): Pages => {
  const became = new WeakMap<object, Kept>()
  const logger = secretiveLogger(log)
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateStore: states.stateStore,
    stateCookieName: '__Host-cleardays-install',
    // What goes wrong here is mostly a browser’s or a stranger’s doing.
    logger: { ...logger, error: logger.warn },
    clientOptions: { retryConfig: { retries: 0 }, timeout: 10_000, ...(slackApiUrl && { slackApiUrl }) },
    ...(slackApiUrl && { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href }),
    renderHtmlForInstallPath: (href) =>
      installPage('Add Cleardays to Slack', ['Slack shows what Cleardays may do, and asks whether you agree.'], {
        label: 'Continue to Slack',
        href,
      }),
    installationStore: {
      async storeInstallation(installation) {
        const of = await states.joins(installation.metadata)
        if (of === 'used') throw new NotKept('link-used')
        const given = asGiven(installation, of.joins, clock.now().toUTC().toISO()!)
        became.set(installation, await installed(given))
      },
      fetchInstallation: () => Promise.reject(new Error('Tokens are read by the store alone')),
    },
  })

  const begin = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const join = url.searchParams.get('join') ?? undefined
    if (join !== undefined && !states.isGoodJoinCode(join)) return sendPage(response, 400, linkNotGood())
    withHeaders(response)
    // Whoever has to begin again begins with the same link: without it a council of its own would be begun.
    response.setHeader(
      'Set-Cookie',
      `${LINK}=${join ?? ''}; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=${join ? 86_400 : 0}`,
    )
    await provider.handleInstallPath(request, response, undefined, {
      scopes: [...Object.keys(scopes), ...Object.keys(optionalScopes)],
      redirectUri: new URL(BACK, publicUrl).href,
      ...(join !== undefined && { metadata: join }),
    })
  }

  const back = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    provider.handleCallback(request, response, {
      successAsync: async (installation) =>
        sendPage(
          response,
          200,
          done(installation.team?.name ?? installation.enterprise?.name ?? '', became.get(installation)),
        ),
      failureAsync: async (fault) => {
        const [status, page] = notDone(String(fault.code), linkIn(request))
        sendPage(response, status, page)
      },
    })

  return async (request, response) => {
    const url = URL.parse(request.url ?? '', 'http://here.invalid')
    if (url?.pathname !== INSTALL && url?.pathname !== BACK) return false
    if (request.method !== 'GET') {
      response.writeHead(405, { allow: 'GET', 'content-length': 0 }).end()
      return true
    }
    try {
      await (url.pathname === INSTALL ? begin(request, response, url) : back(request, response))
    } catch (fault) {
      log.error({ err: fault }, 'An installation could not be answered')
      if (!response.headersSent) sendPage(response, 500, notDone('', linkIn(request))[1])
    }
    return true
  }
}

const done = (name: string, kept: Kept | undefined): string =>
  kept?.is === 'of-another-council'
    ? installPage(`${name} belongs to another council here`, [
        'Cleardays is installed there already and goes on as before, for that council. Nothing else was changed.',
      ])
    : installPage(`Cleardays is in ${name}`, [
        kept?.is === 'again'
          ? 'It goes on where it was: what had been waiting is sent now.'
          : 'Open Cleardays in Slack, under Apps: it has written to you with what comes first.',
        'You may close this page.',
      ])

const linkNotGood = (): string =>
  installPage('This link is no longer good', [
    'A link for a further workspace is good for seven days and for one installation. Type /committee workspaces in Slack for another.',
  ])

const LINK = '__Host-cleardays-link'

/** Where somebody begins again: with the link they came by. */
const linkIn = ({ headers }: IncomingMessage): string => {
  const [, join] = new RegExp(`(?:^|;\\s*)${LINK}=([\\w.-]+)`).exec(headers.cookie ?? '') ?? []
  return join ? `${INSTALL}?join=${encodeURIComponent(join)}` : INSTALL
}

/** In words, by the library’s code. The token that Slack may have given is not kept. */
const notDone = (code: string, again: string): readonly [status: number, page: string] => {
  if (code === 'link-used') return [400, linkNotGood()]
  if (code === 'slack_oauth_installer_authorization_error')
    return [200, installPage('Nothing was installed', ['You did not agree on Slack’s page, so nothing was changed.'])]
  if (/state/.test(code))
    return [
      400,
      installPage(
        'Please begin again',
        [
          'Installing has to be finished in the browser it was begun in, once, within ten minutes. Nothing was changed.',
        ],
        { label: 'Begin again', href: again },
      ),
    ]
  return [
    502,
    installPage(
      'Cleardays was not installed',
      ['Slack did not complete it, and nothing was kept. If it goes on, tell whoever looks after Cleardays.'],
      { label: 'Begin again', href: again },
    ),
  ]
}
