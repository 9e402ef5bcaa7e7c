import type { Database } from '../database/open-database.ts'
import type { Logger } from '../observe/log.ts'
import { type SettableAlarmClock, startAlarmClock } from '../store/alarm-clock.ts'
import type { Closing } from './closing.ts'

/** Starts the alarm clock while Slack is joined: whoever needs it waits for it. Closed, however far it has come. */
export const openAlarmClock = (database: Database, log: Logger, opened: Closing): Promise<SettableAlarmClock> => {
  const starting = startAlarmClock(database.alarmClock, log)
  // Whoever waits for it is told why it did not start; until then that is nobody's fault to catch.
  starting.catch(() => {})
  opened.add('the alarm clock', () =>
    starting.then(
      (clock) => clock.stop(),
      () => {},
    ),
  )
  return starting
}
