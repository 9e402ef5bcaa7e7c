import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

// Whatever a library puts in a log line, these never stand there. The paths are those of Slack's and node's own errors.
const SECRETS = [
  'token',
  '*.token',
  '*.*.token',
  'authorization',
  '*.authorization',
  '*.*.authorization',
  '*.*.*.authorization',
  'response_url',
  '*.response_url',
  'trigger_id',
  '*.trigger_id',
  'password',
  '*.password',
  'err.config',
  'err.request',
  'err.original',
]

const TOKENS =
  /\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w-]{4,}|(?<=:\/\/[^\s:/@]+:)[^\s@/]+(?=@)|(?<=\/(?:commands|actions|services)\/)T[A-Z0-9]+\/\S+/g

/** Tokens, passwords in addresses, and Slack's answer addresses, wherever they stand in a text. */
export const withoutSecrets = (text: string): string => text.replace(TOKENS, '[hidden]')

/**
 * The log: one JSON document a line, on standard error, so that standard output stays for what was asked. No titles,
 * no text of items and no names at `info`; no token at any level.
 */
export const openLog = (level: string, to: DestinationStream = pino.destination({ fd: 2, sync: true })): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: '[hidden]' },
      hooks: { streamWrite: withoutSecrets },
    },
    to,
  )
