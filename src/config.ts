import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { DatabasePlace } from './database/place.ts'
import type { LimitsSet } from './domain/proposals/reading-limits.ts'
import { allow, type Ruling, refuse } from './domain/ruling.ts'
import { blankIsUnset, environmentForm } from './environment-form.ts'

type Common = {
  /** Where Slack's requests and the health checks are answered. 0: any free port. */
  readonly port: number
  /** Where the page of figures is served to other machines too; null: to this machine only, at `port`. */
  readonly metricsPort: number | null
  /** Where the playground's page is served. 0: any free port. */
  readonly playgroundPort: number
  /** The folder in which everything that is kept on this machine lies. */
  readonly dataFolder: string
  readonly database: DatabasePlace
  /** Where bank holidays are published; null: the network is not asked for them. */
  readonly bankHolidaysUrl: string | null
  /** How much reading one file may take. */
  readonly reading: LimitsSet
  /** Where traces are sent, by OTLP over HTTP; null: nobody follows. */
  readonly tracesTo: string | null
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}
type Workspace = Common & { readonly botToken: string; readonly slackApiUrl?: string }

/** Several councils, each with its own workspaces, installed by OAuth. */
export type ForCouncils = Common & {
  readonly mode: 'councils'
  readonly signingSecret: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where Slack and browsers reach this server. */
  readonly publicUrl: string
  /** The key that seals tokens, and those before it, which still open; 32 bytes in base64 each. */
  readonly tokenKey: string
  readonly tokenKeysBefore: readonly string[]
  readonly slackApiUrl?: string
}

/** The environment, checked: the playground, a real workspace by Socket Mode or over HTTP, or several councils. */
export type Config =
  | (Common & { readonly mode: 'playground'; readonly playgroundControl: boolean })
  | (Workspace & { readonly mode: 'socket'; readonly appToken: string })
  | (Workspace & { readonly mode: 'http'; readonly signingSecret: string })
  | ForCouncils

/**
 * The environment of this process, with what stands in a file `.env` beside it and is not set already. The only place
 * that reads it.
 */
export const environment = (): NodeJS.ProcessEnv => {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/**
 * Reads the configuration. A value that is wrong, and a set of values of which half is missing, is refused with one
 * sentence for each thing to mend; no sentence repeats a secret. A value that is empty counts as not set.
 */
export function readConfig(env: NodeJS.ProcessEnv): Ruling<Config, readonly string[]> {
  const read = environmentForm.safeParse(blankIsUnset(env))
  if (!read.success) return refuse(read.error.issues.map((issue) => issue.message))
  const given = read.data
  const hasSlack = Boolean(given.SLACK_BOT_TOKEN || given.SLACK_CLIENT_ID)
  const common: Common = {
    port: given.PORT,
    metricsPort: given.CLEARDAYS_METRICS_PORT ?? null,
    playgroundPort: given.CLEARDAYS_PLAYGROUND_PORT,
    dataFolder: given.CLEARDAYS_DATA,
    logLevel: given.LOG_LEVEL,
    tracesTo: given.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    reading: {
      megabytes: given.CLEARDAYS_READING_MB,
      pages: given.CLEARDAYS_READING_PAGES,
      cells: given.CLEARDAYS_READING_CELLS,
      seconds: given.CLEARDAYS_READING_SECONDS,
      memoryMegabytes: given.CLEARDAYS_READING_MEMORY_MB,
    },
    bankHolidaysUrl: bankHolidaysUrl(env, given.CLEARDAYS_BANK_HOLIDAYS_URL, hasSlack),
    database: given.DATABASE_URL
      ? {
          is: 'server',
          url: given.DATABASE_URL,
          ...(given.DATABASE_OWNER_URL && { ownerUrl: given.DATABASE_OWNER_URL }),
        }
      : { is: 'embedded', folder: join(given.CLEARDAYS_DATA, hasSlack ? 'workspace' : 'playground') },
  }
  const several = forCouncils(given, common)
  if (several) return allow(several)
  if (!given.SLACK_BOT_TOKEN)
    return allow({ ...common, mode: 'playground', playgroundControl: given.CLEARDAYS_PLAYGROUND_CONTROL === 'on' })

  const workspace: Workspace = {
    ...common,
    botToken: given.SLACK_BOT_TOKEN,
    ...(given.SLACK_API_URL && { slackApiUrl: given.SLACK_API_URL }),
  }
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, CLEARDAYS_MODE: wanted } = given
  if (appToken && wanted !== 'http') return allow({ ...workspace, mode: 'socket', appToken })
  if (signingSecret && wanted !== 'socket') return allow({ ...workspace, mode: 'http', signingSecret })
  return refuse(['There are Slack credentials for neither Socket Mode nor HTTP.'])
}

const forCouncils = (given: z.output<typeof environmentForm>, common: Common): ForCouncils | null => {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    CLEARDAYS_PUBLIC_URL: publicUrl,
    CLEARDAYS_TOKEN_KEY: tokenKey,
    CLEARDAYS_TOKEN_KEYS: tokenKeysBefore,
    SLACK_API_URL: slackApiUrl,
  } = given
  if (!clientId || !clientSecret || !signingSecret || !publicUrl || !tokenKey) return null
  const slack = { clientId, clientSecret, signingSecret, ...(slackApiUrl && { slackApiUrl }) }
  return { ...common, mode: 'councils', ...slack, publicUrl, tokenKey, tokenKeysBefore }
}

/** Set and empty it is switched off, which is the one variable where empty is not unset; a playground asks nobody unasked. */
const bankHolidaysUrl = (env: NodeJS.ProcessEnv, given: string | undefined, hasSlack: boolean): string | null => {
  if (env.CLEARDAYS_BANK_HOLIDAYS_URL?.trim() === '') return null
  return given ?? (hasSlack ? BANK_HOLIDAYS : null)
}
/** Where GOV.UK publishes them. */
export const BANK_HOLIDAYS = 'https://www.gov.uk/bank-holidays.json'

/**
 * The database the playground may use. It is filled with a demonstration council, so a server's database is refused
 * unless its name says that it is meant for that: credentials that were lost must not put one into a council's own.
 */
export function playgroundDatabase(config: Config): Ruling<DatabasePlace, string> {
  if (config.database.is === 'embedded') return allow(config.database)
  const name = decodeURIComponent(new URL(config.database.url).pathname.slice(1))
  if (name.endsWith('playground')) return allow(config.database)
  return refuse(
    `DATABASE_URL is set and there are no Slack credentials. The playground fills its database with a demonstration ` +
      `council, so it does not use "${name}". Set SLACK_BOT_TOKEN to join a workspace, or leave DATABASE_URL out, or ` +
      'give it a database whose name ends in "playground".',
  )
}
