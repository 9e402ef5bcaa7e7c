import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from '../observe/log.ts'

const sentence = (parts: readonly unknown[]): string =>
  parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')

/** What Bolt and Slack's clients say, in our log. What they call information is detail to us. */
export const boltLogger = (log: Logger): BoltLogger => ({
  debug: (...parts) => log.trace(sentence(parts)),
  info: (...parts) => log.debug(sentence(parts)),
  warn: (...parts) => log.warn(sentence(parts)),
  error: (...parts) => log.error(sentence(parts)),
  setLevel: () => undefined,
  // Never "debug": Bolt would then put whole payloads into words, which are people's.
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
})

/** The same for a client that sends the app's own secret: what it sends is put into words at no level. */
export const secretiveLogger = (log: Logger): BoltLogger => ({ ...boltLogger(log), debug: () => undefined })
