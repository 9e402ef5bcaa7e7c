import type { Database } from '../database/open-database.ts'
import type { Logger } from '../observe/log.ts'
import type { SettableAlarmClock } from '../store/alarm-clock.ts'
import type { Closing } from './closing.ts'

const start = async (database: Database, log: Logger): Promise<SettableAlarmClock | null> => {
  try {
    const { startAlarmClock } = await import('../store/alarm-clock.ts')
    return await startAlarmClock(database.alarmClock, log)
  } catch (fault) {
    log.error({ err: fault }, 'The alarm clock did not start; what is due is found without it, a little later')
    return null
  }
}

/**
 * The alarm clock, which is loaded and started once Slack is heard: it only wakes readers a little earlier than they
 * would look by themselves, and nobody need wait for it. What is written before, for a row due later, sets no alarm.
 */
export const openAlarmClock = (
  database: Database,
  log: Logger,
  hears: Promise<void>,
  opened: Closing,
): SettableAlarmClock => {
  let starting: Promise<SettableAlarmClock | null> | null = null
  let isClosed = false
  void hears.then(() => {
    if (!isClosed) starting = start(database, log)
  })
  const clock: SettableAlarmClock = {
    set: async (...row) => (await starting)?.set(...row),
    ring: async (wake) => {
      hears
        .then(async () => (await starting)?.ring(wake))
        .catch((fault: unknown) =>
          log.error({ err: fault }, 'The alarm clock rings nobody; what is due is found without'),
        )
    },
    stop: async () => {
      isClosed = true
      await (await starting)?.stop()
    },
  }
  opened.add('the alarm clock', () => clock.stop())
  return clock
}
