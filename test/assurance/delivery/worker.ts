import { WebClient } from '@slack/web-api'
import { pino } from 'pino'
import { machineClock } from '../../../src/clock.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { sharedPace } from '../../../src/jobs/delivery/pacing.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { speaking } from '../../../src/slack/speaker.ts'
import { openStore } from '../../../src/store/store.ts'
import { fallsAsleepAt } from './asleep-at.ts'
import { askedFor, broken } from './broken.ts'

/**
 * A process that delivers, as the program does, until it is killed. Its arguments: the database, the stand-in, and the
 * step at which it falls asleep, where it is to.
 */
const [url = '', api = '', asleepAt] = process.argv.slice(2)
const database = await openDatabase({ is: 'server', url })
const client = new WebClient('xoxb-of-the-stand-in', {
  slackApiUrl: api,
  retryConfig: { retries: 0 },
  timeout: 1000,
  rejectRateLimitedCalls: true,
  logger: {
    debug() {},
    info() {},
    warn() {},
    error() {},
    setLevel() {},
    getLevel: () => 'error',
    setName() {},
  } as never,
})
const sleeps = fallsAsleepAt(asleepAt)
runDelivery({
  store: broken(sleeps.store(openStore(database.prisma, {}, database.appPool)), askedFor()),
  clock: machineClock,
  log: pino({ level: 'silent' }),
  // what it says stands in the database: the item's title, so that a redrawing shows whether it came too late
  drawings: {
    title: async (tx, about) => {
      const item = await tx.items.find(about)
      sleeps.reach('drawing')
      return item && message(item.title, section(item.title))
    },
  },
  speaker: sleeps.speaker(speaking(client, { teamId: 'T0COUNCIL', botUserId: 'UBOT' }, () => {})),
  // one that is to sleep has one row in hand, and leaves the others to those that sleep elsewhere
  ...(asleepAt && { atOnce: { council: 1, all: 1 } }),
  patience: { lease: 2.5, quarantine: 2.5, tooLate: 0.8 },
  // Slack's limits would make it hours: kept as they are in `test/jobs/shared-pace.test.ts`
  paceOf: (method) => ({ ...sharedPace(method, { between: 0.05 }), everyMs: 5 }),
  everyMs: 200,
})
process.stdout.write('ready\n')
