import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { machineClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open-database.ts'
import { troubleOf } from '../database/trouble.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Logger } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Shelter } from '../slack/desk/shelter.ts'
import type { OpenDesk } from '../slack/listening.ts'
import { type OnSpool, openSpool } from '../spool/open-spool.ts'
import type { Closing } from './closing.ts'

/** How the house lives through the database's absence. */
export type Surviving = {
  readonly shelter: Shelter
  readonly readiness: () => Promise<{ readonly ready: true } | { readonly ready: false; readonly because: string }>
  /** Takes up what was kept, now and whenever the database comes back. */
  begin(desk: OpenDesk, jobs: Pick<Jobs, 'wake'>): void
}

/** How often the spools of processes that have died are looked for. */
const LOOKED_FOR_EVERY_MS = 30_000

const OUTGROWN = 'the database belongs to a newer version, and this one can no longer work with it'

/** Watches the database, and opens this process's spool in the folder of what is kept on this machine. */
export const surviving = async (
  config: Config,
  database: Database,
  log: Logger,
  metrics: Pick<Metrics, 'watch'>,
  opened: Closing,
): Promise<Surviving> => {
  const presence = database.watch()
  opened.add('the watch over the database', () => presence.stop())
  // The playground's presses are not a council's.
  const folder = join(config.dataFolder, config.mode === 'playground' ? 'playground-spool' : 'spool')
  const spool = openSpool(folder, saying(log))
  opened.add('the spool', () => spool.close())
  metrics.watch('spool_entries', 'Presses, forms and events kept on this machine for the database', () => {
    return spool.left().length
  })
  metrics.watch('database_there', 'Whether the database answers', () => (presence.isThere() ? 1 : 0))
  const now = () => machineClock.now().toMillis()
  await spool.takeOver(now())

  return {
    shelter: { isThere: presence.isThere, troubleOf, spool },
    readiness: async () => {
      // It may have fallen silent a moment ago, which is noticed within two seconds.
      const asked = presence.isThere() ? [database.isOutgrown(), after(2000, null, { ref: false })] : [null]
      const isOutgrown = await Promise.race(asked)
      if (isOutgrown === null) return { ready: false, because: 'the database does not answer' }
      return isOutgrown ? { ready: false, because: OUTGROWN } : { ready: true }
    },
    begin(desk, jobs) {
      presence.onChange((isThere) => {
        log.warn(isThere ? 'The database is back' : 'The database does not answer; what is pressed is kept')
        if (!isThere) return
        desk.takeUp()
        jobs.wake()
      })
      const looking = setInterval(() => {
        spool.takeOver(now()).then(
          () => desk.takeUp(),
          (fault: unknown) => log.warn({ err: fault }, 'Other spools could not be looked for'),
        )
      }, LOOKED_FOR_EVERY_MS).unref()
      opened.add('taking up what was kept', async () => {
        clearInterval(looking)
        await desk.stopTakingUp()
      })
      desk.takeUp()
    },
  }
}

const saying =
  (log: Logger): OnSpool =>
  ({ what, fault, entries }) => {
    if (what === 'damaged')
      log.error({ entries }, 'A spool holds lines that were written over; its copy is kept beside it')
    else if (what === 'taken-over') log.info({ entries }, 'What a process that has ended had kept is taken up')
    else log.error({ err: fault }, 'The spool cannot be written; what is pressed now is refused')
  }
