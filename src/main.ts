import { environment, readConfig } from './config.ts'
import { DatabaseFault } from './database/database-fault.ts'
import { CannotStart } from './slack/cannot-start.ts'
import { start } from './start/start.ts'

/** What is wrong with how it was started is said in a sentence, without a stack; anything else is a fault of ours. */
const giveUp = (fault: unknown): never => {
  const isTheirs = fault instanceof CannotStart || fault instanceof DatabaseFault
  process.stderr.write(`${isTheirs ? (fault as Error).message : ((fault as Error).stack ?? fault)}\n`)
  process.exit(1)
}

const config = readConfig(environment())
if (!config.ok) {
  process.stderr.write(`${config.refusal.join('\n')}\n`)
  process.exit(1)
}
const running = await start(config.value).catch(giveUp)
process.stdout.write(`${running.says}\n`)

let isStopping = false
const stop = async (): Promise<void> => {
  if (isStopping) return
  isStopping = true
  await running.stop()
  process.exit(0)
}
process.on('SIGINT', stop).on('SIGTERM', stop)
