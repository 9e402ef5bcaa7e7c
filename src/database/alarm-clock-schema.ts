import { createRequire } from 'node:module'
import type pg from 'pg'

/** The schema in which pg-boss keeps its jobs. */
const ALARM_CLOCK_SCHEMA = 'pgboss'

// its description says it: pg-boss itself is loaded only where its tables have to be made
const CURRENT: number = createRequire(import.meta.url)('pg-boss/package.json').pgboss.schema

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
  if (found >= needed) return
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss')
  await client.query(
    found === 0 ? getConstructionPlans(ALARM_CLOCK_SCHEMA) : getMigrationPlans(ALARM_CLOCK_SCHEMA, found),
  )
}
