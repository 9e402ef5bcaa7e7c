import type { Config } from '../../config.ts'
import type { Finding } from '../../database/inspect.ts'
import { checkInstallations } from './check-installations.ts'

const NEEDED = 'commands chat:write im:write channels:read groups:read users:read files:read files:write'.split(' ')
const OPTIONAL = 'im:history channels:history groups:history users:read.email'.split(' ')

type Answer = {
  readonly ok: boolean
  readonly error?: string
  readonly team?: string
  readonly scopes: readonly string[]
}

const ask = async (base: string, method: string, token: string): Promise<Answer> => {
  const response = await fetch(new URL(method, base), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) return { ok: false, error: `HTTP ${response.status}`, scopes: [] }
  const scopes = response.headers.get('x-oauth-scopes')?.split(/\s*,\s*/) ?? []
  return { ...((await response.json()) as { ok: boolean }), scopes: scopes.filter(Boolean) }
}

const right = (says: string): Finding => ({ about: 'Slack', isRight: true, says })
const amiss = (says: string): Finding => ({ about: 'Slack', isRight: false, says })

/** Whether Slack accepts the tokens, and what the app has been allowed. A scope that is optional is named, not amiss. */
export async function checkSlack(config: Config): Promise<readonly Finding[]> {
  if (config.mode === 'playground') return [right('No credentials are set: Cleardays runs against the playground.')]
  const base = config.slackApiUrl ?? 'https://slack.com/api/'
  if (config.mode === 'councils') return checkInstallations(config)
  try {
    const bot = await ask(base, 'auth.test', config.botToken)
    if (!bot.ok)
      return [amiss(`Slack did not accept SLACK_BOT_TOKEN (${bot.error}). Copy it again from OAuth & Permissions.`)]
    const findings = [right(`The bot token is for the workspace ${bot.team}.`), ...aboutScopes(bot.scopes)]
    if (config.mode === 'http') return findings
    const app = await ask(base, 'apps.connections.open', config.appToken)
    if (app.ok) return [...findings, right('The app token opens a connection (Socket Mode).')]
    return [
      ...findings,
      amiss(
        `Slack did not accept SLACK_APP_TOKEN (${app.error}). Turn Socket Mode on, and make an app-level token with the ` +
          'scope connections:write (Basic Information).',
      ),
    ]
  } catch (fault) {
    const why = fault instanceof Error ? (fault.cause instanceof Error ? fault.cause.message : fault.message) : fault
    return [amiss(`Slack cannot be reached at ${base} (${why}). Let this machine connect to it, then try again.`)]
  }
}

const aboutScopes = (scopes: readonly string[]): readonly Finding[] => {
  if (scopes.length === 0) return []
  const lacking = NEEDED.filter((scope) => !scopes.includes(scope))
  const without = OPTIONAL.filter((scope) => !scopes.includes(scope))
  if (lacking.length > 0)
    return [
      amiss(`The app has not been given ${lacking.join(', ')}. Add them (OAuth & Permissions), and install it again.`),
    ]
  if (without.length > 0)
    return [right(`The app has what it needs. It goes without these, which are optional: ${without.join(', ')}.`)]
  return [right('The app has every scope it can use.')]
}
