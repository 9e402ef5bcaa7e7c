import { environment, readConfig } from '../config.ts'
import { DatabaseFault } from '../database/database-fault.ts'
import { CannotStart } from '../slack/cannot-start.ts'
import { start } from './start.ts'

/** What is wrong with how it was started is said in a sentence, without a stack; anything else is a fault of ours. */
const whyNot = (fault: unknown): string => {
  if (fault instanceof CannotStart || fault instanceof DatabaseFault) return fault.message
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

/**
 * Runs Cleardays until it is asked to stop (Ctrl-C, SIGTERM), and finishes what is in flight. Resolves with the exit
 * code: 0 when it was stopped, 1 when it could not start.
 */
export const run = async (out: (text: string) => void, err: (text: string) => void): Promise<number> => {
  const config = readConfig(environment())
  if (!config.ok) {
    err(`${config.refusal.join('\n')}\n`)
    return 1
  }
  const asked = new Promise<void>((stop) => {
    process.once('SIGINT', () => stop()).once('SIGTERM', () => stop())
  })
  try {
    const running = await start(config.value)
    out(`${running.says}\n`)
    await asked
    await running.stop()
    return 0
  } catch (fault) {
    err(`${whyNot(fault)}\n`)
    return 1
  }
}
