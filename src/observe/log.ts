import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

// These never stand in a line, whoever wrote it. Of a fault only what `described` names is written at all.
const SECRETS = ['token', 'authorization', 'password', 'response_url', 'trigger_id']

const TOKENS =
  /\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w-]{4,}|(?<=:\/\/[^\s:/@]+:)[^\s@/]+(?=@)|(?<=\/(?:commands|actions|services)\/)T[A-Z0-9]+\/\S+/g

/** Tokens, passwords in addresses, and Slack's answer addresses, wherever they stand in a text. */
export const withoutSecrets = (text: string): string => text.replace(TOKENS, '[hidden]')

type Described = { type: string; message: string; stack?: string; code?: unknown; cause?: Described }

/** A fault as it is logged: what it is and where, and nothing a library may have hung on it, headers and tokens among them. */
const described = (fault: unknown, depth = 0): Described => {
  if (!(fault instanceof Error)) return { type: typeof fault, message: String(fault) }
  const { name, message, stack, cause } = fault
  const { code } = fault as { code?: unknown }
  return {
    type: name,
    message,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && depth < 4 && { cause: described(cause, depth + 1) }),
  }
}

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
      serializers: { err: (fault: unknown) => described(fault) },
      hooks: { streamWrite: withoutSecrets },
    },
    to,
  )
