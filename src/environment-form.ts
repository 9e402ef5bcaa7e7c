import { z } from 'zod'

const token = (name: string, prefix: string, is: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}[A-Za-z0-9-]+$`), `${name} must be ${is}, which begins with ${prefix}.`)
    .optional()

const port = (name: string, usual: number) =>
  z.coerce
    .number(`${name} must be a port number from 0 to 65535.`)
    .int(`${name} must be a port number from 0 to 65535.`)
    .min(0, `${name} must be a port number from 0 to 65535.`)
    .max(65_535, `${name} must be a port number from 0 to 65535.`)
    .default(usual)

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
  CLEARDAYS_MODE: z.enum(['socket', 'http'], 'CLEARDAYS_MODE must be socket or http.').optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'SLACK_API_URL must be an address like https://slack.com/api/.' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  PORT: port('PORT', 3000),
  CLEARDAYS_PLAYGROUND_PORT: port('CLEARDAYS_PLAYGROUND_PORT', 4040),
  CLEARDAYS_PLAYGROUND_CONTROL: z.enum(['on', 'off'], 'CLEARDAYS_PLAYGROUND_CONTROL must be on or off.').default('off'),
  CLEARDAYS_DATA: z.string().default('.data'),
  DATABASE_URL: databaseAddress('DATABASE_URL'),
  DATABASE_OWNER_URL: databaseAddress('DATABASE_OWNER_URL'),
  CLEARDAYS_BANK_HOLIDAYS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'CLEARDAYS_BANK_HOLIDAYS_URL must be an address like https://www.gov.uk/bank-holidays.json, or empty.',
    })
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, `LOG_LEVEL must be one of ${LEVELS.join(', ')}.`).default('info'),
})
type Fields = z.infer<typeof fields>

/** What is half-set, each with the sentence that says what the other half is. */
const halves: readonly (readonly [when: (given: Fields) => unknown, say: string])[] = [
  [
    (given) => given.SLACK_BOT_TOKEN && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET,
    'SLACK_BOT_TOKEN is set alone. Set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && given.SLACK_APP_TOKEN,
    'SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN. Set both to join a workspace, or neither for the playground.',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && given.SLACK_SIGNING_SECRET,
    'SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN. Set both to join a workspace, or neither for the playground.',
  ],
  [
    (given) => !given.SLACK_BOT_TOKEN && (given.CLEARDAYS_MODE || given.SLACK_API_URL),
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
})

/** A compose file or a `.env` writes `NAME=` for what it leaves out, and people copy a space or a line end with a token. */
export const blankIsUnset = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : [])),
  )
