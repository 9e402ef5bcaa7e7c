import { parseArgs } from 'node:util'
import { machineClock } from '../clock.ts'
import { type Config, environment, playgroundDatabase, readConfig } from '../config.ts'
import { examine } from '../database/examine.ts'
import type { Finding } from '../database/inspect.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { type CommandLine, endWith, exitCodes } from './command.ts'
import { checkCalendar } from './doctor/check-calendar.ts'
import { checkDelivery } from './doctor/check-delivery.ts'
import { checkLedger } from './doctor/check-ledger.ts'
import { checkSlack } from './doctor/check-slack.ts'

/** `cleardays doctor`: looks at everything Cleardays stands on, changes nothing, and says how to mend what is wrong. */
export const doctor: CommandLine = {
  word: 'doctor',
  says: 'Checks configuration, database, Slack and calendar, and says how to mend what is wrong',
  usage: `cleardays doctor [--ledger] [--json]

  --json     one JSON document on standard output
  --ledger   verifies the ledger of every council instead, and names the first broken link

Ends with 0 when all is well, with 1 when something needs mending.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)

    const findings = await (asked.ledger ? ledgers : everything)(environment())
    const amiss = findings.filter((finding) => !finding.isRight).length
    if (asked.json) io.out(`${JSON.stringify({ ok: amiss === 0, findings }, null, 2)}\n`)
    else io.out(`${findings.map(inWords).join('\n')}\n`)
    if (amiss === 0) return exitCodes.fine
    return endWith(io, exitCodes.failure, amiss === 1 ? 'One thing needs mending.' : `${amiss} things need mending.`)
  },
}

/** Everything that is looked at, in the order in which it is mended. */
export const everything = async (env: NodeJS.ProcessEnv): Promise<readonly Finding[]> => {
  const now = machineClock.now()
  const calendar = checkCalendar(civilDateAt(now, 'Europe/London'))
  const config = readConfig(env)
  if (!config.ok) return [...config.refusal.map((says) => ({ about: 'Configuration', isRight: false, says })), calendar]
  const database = await examine(config.value.database, now.toJSDate())
  // Only where it is there and as it should be: looking must not make one, nor prepare it.
  const isThere = database.every(({ isRight }) => isRight) && database.some(({ about }) => about === 'Migrations')
  return [
    aboutConfiguration(config.value),
    ...database,
    ...(isThere ? await checkDelivery(config.value) : []),
    ...(await checkSlack(config.value)),
    calendar,
  ]
}

const ledgers = async (env: NodeJS.ProcessEnv): Promise<readonly Finding[]> => {
  const config = readConfig(env)
  if (!config.ok) return config.refusal.map((says) => ({ about: 'Configuration', isRight: false, says }))
  return checkLedger(config.value)
}

const aboutConfiguration = (config: Config): Finding => {
  const about = 'Configuration'
  if (config.mode === 'socket') return { about, isRight: true, says: 'A workspace, by Socket Mode.' }
  if (config.mode === 'http') return { about, isRight: true, says: `A workspace, over HTTP on port ${config.port}.` }
  const database = playgroundDatabase(config)
  if (!database.ok) return { about, isRight: false, says: database.refusal }
  return { about, isRight: true, says: 'The playground, for no Slack credentials are set.' }
}

const inWords = ({ about, isRight, says }: Finding) => `${isRight ? 'well ' : 'amiss'}  ${about.padEnd(13)}  ${says}`

const askedFor = (args: readonly string[]): { json: boolean; ledger: boolean } | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, ledger: { type: 'boolean' } },
    })
    return { json: values.json ?? false, ledger: values.ledger ?? false }
  } catch {
    return 'cleardays doctor takes --json, --ledger and nothing else.'
  }
}
