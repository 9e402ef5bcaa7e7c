import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'

/** The schema in which pg-boss keeps its jobs. */
const ALARM_CLOCK_SCHEMA = 'pgboss'

const TABLES = getConstructionPlans(ALARM_CLOCK_SCHEMA)
// its last statement records the version that those tables are
const CURRENT = Number(/INSERT INTO pgboss\.version\s*\(version\)\s*VALUES\s*\('?(\d+)/i.exec(TABLES)?.[1])

/** The version of pg-boss's tables in this database, and the one this program needs; 0 where there are none. */
export async function alarmClockVersions(client: pg.ClientBase | pg.Pool): Promise<{ found: number; needed: number }> {
  const { rows } = await client.query(`SELECT to_regclass($1) IS NOT NULL AS there`, [`${ALARM_CLOCK_SCHEMA}.version`])
  if (!rows[0].there) return { found: 0, needed: CURRENT }
  const versions = await client.query(`SELECT version FROM ${ALARM_CLOCK_SCHEMA}.version`)
  return { found: Number(versions.rows[0]?.version ?? 0), needed: CURRENT }
}

/** Makes pg-boss's tables, or brings them up to date, as their owner: the application's role may only use them. */
export async function prepareAlarmClock(client: pg.ClientBase): Promise<void> {
  const { found, needed } = await alarmClockVersions(client)
  if (found === 0) await client.query(TABLES)
  else if (found < needed) await client.query(getMigrationPlans(ALARM_CLOCK_SCHEMA, found))
}
