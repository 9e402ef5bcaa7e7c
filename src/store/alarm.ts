import { fromPrisma, type PgBoss } from 'pg-boss'
import type { Db } from './db.ts'

/** The queue of alarms. A job carries ids, and only wakes the reader of a row: the row says what is due. */
export const ALARMS = 'wake'

/** Sets an alarm, in the transaction that writes the row it is for: both are there, or neither. */
export type SetAlarm = (db: Db, councilId: string, row: string, at: Date) => Promise<void>

/** Alarms by pg-boss. The same row set again moves its alarm. Due by the database's clock; the reader asks ours again. */
export const alarmBy =
  (boss: Pick<PgBoss, 'upsert'>): SetAlarm =>
  async (db, councilId, row, at) => {
    await boss.upsert(
      ALARMS,
      { councilId, row },
      { singletonKey: `${councilId}:${row}`, startAfter: at, db: fromPrisma(db) },
    )
  }
