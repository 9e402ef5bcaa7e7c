import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { AlarmClock } from '../app/ports/alarm-clock.ts'
import { ALARMS, alarmBy, type SetAlarm } from './alarm.ts'

/** What an alarm carries: ids, and nothing that could be out of date. */
const alarm = z.object({ councilId: z.uuid(), row: z.string() })

/** The alarm clock, running. `set` is for the store: it sets alarms in the transactions that write the rows. */
export type SettableAlarmClock = AlarmClock & { readonly set: SetAlarm }

/**
 * Starts the alarm clock on pg-boss. It wakes readers, and decides nothing: whether a row is due the reader asks our own
 * clock. An alarm that is lost costs time, never a message: the rotation finds what nobody was woken for.
 */
export const startAlarmClock = async (
  options: ConstructorOptions,
  log: Pick<Logger, 'warn'>,
): Promise<SettableAlarmClock> => {
  const boss = new PgBoss(options)
  boss.on('error', (fault) => log.warn({ err: fault }, 'The alarm clock stumbled; what is due is found without it'))
  try {
    await boss.start()
  } catch (fault) {
    if (!/requires migrations/.test((fault as Error).message)) throw fault
    log.warn('The alarm clock is of a newer version; what is due is found without it, a little later')
    return { set: async () => {}, ring: async () => {}, stop: async () => {} }
  }
  // one alarm for each row: a second one for the same row moves the first
  await boss.createQueue(ALARMS, { policy: 'short', retryLimit: 2, expireInSeconds: 60, deleteAfterSeconds: 86_400 })
  let isStopped = false
  return {
    set: alarmBy(boss),
    async ring(wake) {
      await boss.work(ALARMS, { batchSize: 200, pollingIntervalSeconds: 1 }, async (jobs) => {
        const councils = jobs.flatMap(({ data }) => alarm.safeParse(data).data?.councilId ?? [])
        for (const councilId of new Set(councils)) wake(councilId)
      })
    },
    stop: async () => {
      if (isStopped) return
      isStopped = true
      await boss.stop({ graceful: true, timeout: 5000, close: true })
    },
  }
}
