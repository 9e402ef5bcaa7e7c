import type pg from 'pg'
import { APP_ROLE } from './app-role.ts'

/**
 * What is wrong with the sessions of the application's pool, in a sentence; nothing, when they are as they should be.
 * A connection pooler between us and the server may have dropped the settings that every session starts with.
 */
export async function workingAs(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query(
    `SELECT current_user AS role, current_setting('TimeZone') AS zone, current_setting('server_version_num')::int AS version,
            (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS is_unbound`,
  )
  const { role, zone, version, is_unbound: isUnbound } = rows[0]
  if (version < 140_000) return 'Cleardays needs PostgreSQL 14 or newer. Move the database to a newer server.'
  if (role !== APP_ROLE || zone !== 'UTC')
    return (
      `The database's sessions are ${role}'s in the zone ${zone}, and must be ${APP_ROLE}'s in UTC: something between ` +
      'Cleardays and the server drops the settings of a connection. With PgBouncer, connect past it, or run: ' +
      `ALTER ROLE ${APP_ROLE} SET TimeZone = 'UTC'; and log in as ${APP_ROLE}.`
    )
  if (isUnbound)
    return `The role ${APP_ROLE} is not held by row-level security. Run: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS;`
  return undefined
}
