import { z } from 'zod'

const token = (name: string, prefix: string, is: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}[A-Za-z0-9-]+$`), `${name} must be ${is}, which begins with ${prefix}.`)
    .optional()

const port = (name: string) =>
  z.coerce
    .number(`${name} must be a port number from 0 to 65535.`)
    .int(`${name} must be a port number from 0 to 65535.`)
    .min(0, `${name} must be a port number from 0 to 65535.`)
    .max(65_535, `${name} must be a port number from 0 to 65535.`)

const count = (name: string, least: number, most: number, usual: number) => {
  const says = `${name} must be a whole number from ${least} to ${most}.`
  return z.coerce.number(says).int(says).min(least, says).max(most, says).default(usual)
}

const databaseAddress = (name: string) =>
  z
    .string()
    .refine(
      (text) =>
        URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) && new URL(text).pathname.length > 1,
      `${name} must be an address like postgresql://name:password@host:5432/database; characters such as @ or # in the ` +
        'password are written %40 and %23.',
    )
    .optional()

const PUBLIC_URL = 'CLEARDAYS_PUBLIC_URL must be the address at which Slack and browsers reach this server, with https.'
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** 32 bytes in base64. No sentence repeats it. */
const tokenKey = (name: string) =>
  z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, `${name} must be 32 bytes in base64: \`cleardays keys new\` makes one.`)

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const fields = z.object({
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN', 'xoxb-', "the app's bot token (OAuth & Permissions)"),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN', 'xapp-', 'an app-level token (Basic Information) with connections:write'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^(?!xox|xapp)\S{8,}$/,
      'SLACK_SIGNING_SECRET must be the signing secret of the app (Basic Information, App Credentials).',
    )
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(
      /^\d+\.\d+$/,
      'SLACK_CLIENT_ID must be the client ID of the app (Basic Information), two numbers with a dot.',
    )
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^(?!xox|xapp)\S{8,}$/, 'SLACK_CLIENT_SECRET must be the client secret of the app (Basic Information).')
    .optional(),
  CLEARDAYS_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: PUBLIC_URL })
    .refine((url) => url.startsWith('https:') || LOOPBACK.test(new URL(url).hostname), PUBLIC_URL)
    .optional(),
  CLEARDAYS_TOKEN_KEY: tokenKey('CLEARDAYS_TOKEN_KEY').optional(),
  CLEARDAYS_TOKEN_KEYS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(tokenKey('Each key in CLEARDAYS_TOKEN_KEYS')))
    .default([]),
  CLEARDAYS_MODE: z.enum(['socket', 'http'], 'CLEARDAYS_MODE must be socket or http.').optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'SLACK_API_URL must be an address like https://slack.com/api/.' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  PORT: port('PORT').default(3000),
  CLEARDAYS_METRICS_PORT: port('CLEARDAYS_METRICS_PORT').optional(),
  CLEARDAYS_PLAYGROUND_PORT: port('CLEARDAYS_PLAYGROUND_PORT').default(4040),
  CLEARDAYS_PLAYGROUND_CONTROL: z.enum(['on', 'off'], 'CLEARDAYS_PLAYGROUND_CONTROL must be on or off.').default('off'),
  CLEARDAYS_DATA: z.string().default('.data'),
  DATABASE_URL: databaseAddress('DATABASE_URL'),
  DATABASE_OWNER_URL: databaseAddress('DATABASE_OWNER_URL'),
  CLEARDAYS_READING_MB: count('CLEARDAYS_READING_MB', 1, 200, 20),
  CLEARDAYS_READING_PAGES: count('CLEARDAYS_READING_PAGES', 1, 10_000, 1_000),
  CLEARDAYS_READING_CELLS: count('CLEARDAYS_READING_CELLS', 1_000, 10_000_000, 250_000),
  CLEARDAYS_READING_SECONDS: count('CLEARDAYS_READING_SECONDS', 1, 600, 60),
  CLEARDAYS_READING_MEMORY_MB: count('CLEARDAYS_READING_MEMORY_MB', 128, 8_192, 512),
  CLEARDAYS_BANK_HOLIDAYS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'CLEARDAYS_BANK_HOLIDAYS_URL must be an address like https://www.gov.uk/bank-holidays.json, or empty.',
    })
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address like http://127.0.0.1:4318, or empty.',
    })
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, `LOG_LEVEL must be one of ${LEVELS.join(', ')}.`).default('info'),
})
type Fields = z.infer<typeof fields>

/** What several councils need, besides the signing secret: all of it, or none. */
const FOR_COUNCILS = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'CLEARDAYS_PUBLIC_URL', 'CLEARDAYS_TOKEN_KEY'] as const
const isForCouncils = (given: Fields) => FOR_COUNCILS.some((name) => given[name])

/** What is missing for several councils, in a sentence; undefined where nothing is, or none of it is meant. */
const missingForCouncils = (given: Fields): string | undefined => {
  const missing = [...FOR_COUNCILS, 'SLACK_SIGNING_SECRET' as const].filter((name) => !given[name])
  if (!isForCouncils(given) || missing.length === 0) return undefined
  const set = FOR_COUNCILS.filter((name) => given[name])
  return `${set.join(', ')} ${set.length === 1 ? 'is' : 'are'} set, for several councils (OAuth). Set ${missing.join(', ')} too, or none of these.`
}

/** What is half-set, each with the sentence that says what the other half is. */
const halves: readonly (readonly [when: (given: Fields) => unknown, say: string])[] = [
  [
    (given) => given.SLACK_BOT_TOKEN && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET,
    'SLACK_BOT_TOKEN is set alone. Set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && !isForCouncils(given) && given.SLACK_APP_TOKEN,
    'SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN. Set both to join a workspace, or neither for the playground.',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && !isForCouncils(given) && given.SLACK_SIGNING_SECRET,
    'SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN. Set both to join a workspace, or neither for the playground.',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && !isForCouncils(given) && (given.CLEARDAYS_MODE || given.SLACK_API_URL),
    'CLEARDAYS_MODE and SLACK_API_URL are for a real workspace: set SLACK_BOT_TOKEN too, or leave them out.',
  ],
  [
    (given) => given.SLACK_BOT_TOKEN && given.CLEARDAYS_MODE === 'socket' && !given.SLACK_APP_TOKEN,
    'CLEARDAYS_MODE is socket, and SLACK_APP_TOKEN is not set. Set it, or leave CLEARDAYS_MODE out.',
  ],
  [
    (given) => given.SLACK_BOT_TOKEN && given.CLEARDAYS_MODE === 'http' && !given.SLACK_SIGNING_SECRET,
    'CLEARDAYS_MODE is http, and SLACK_SIGNING_SECRET is not set. Set it, or leave CLEARDAYS_MODE out.',
  ],
  [
    (given) => given.SLACK_BOT_TOKEN && isForCouncils(given),
    'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several councils (OAuth). Leave one of the two out.',
  ],
  [
    (given) => isForCouncils(given) && (given.SLACK_APP_TOKEN || given.CLEARDAYS_MODE === 'socket'),
    'Several councils are served over HTTP. Leave SLACK_APP_TOKEN and CLEARDAYS_MODE=socket out, or SLACK_CLIENT_ID.',
  ],
  [
    (given) => !isForCouncils(given) && given.CLEARDAYS_TOKEN_KEYS.length > 0,
    'CLEARDAYS_TOKEN_KEYS is set without CLEARDAYS_TOKEN_KEY. Set the current key, or leave both out.',
  ],
  [
    (given) => given.DATABASE_OWNER_URL && !given.DATABASE_URL,
    'DATABASE_OWNER_URL is set without DATABASE_URL. Set DATABASE_URL to the address by which the application works.',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && given.PORT !== 0 && given.PORT === given.CLEARDAYS_PLAYGROUND_PORT,
    'PORT and CLEARDAYS_PLAYGROUND_PORT are the same. Give the playground a port of its own.',
  ],
]

/** The environment at the border: each value, and the values together. Every message is a sentence to show. */
export const environmentForm = fields.superRefine((given, ruling) => {
  for (const [when, message] of halves) if (when(given)) ruling.addIssue({ code: 'custom', message })
  const missing = missingForCouncils(given)
  if (missing && !given.SLACK_BOT_TOKEN) ruling.addIssue({ code: 'custom', message: missing })
})

/** A compose file or a `.env` writes `NAME=` for what it leaves out, and people copy a space or a line end with a token. */
export const blankIsUnset = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : [])),
  )
