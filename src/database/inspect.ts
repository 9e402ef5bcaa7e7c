import type pg from 'pg'
import { alarmClockVersions } from './alarm-clock-schema.ts'
import { APP_ROLE } from './app-role.ts'
import { unwalledTables, wallSql } from './council-wall.ts'
import { standing } from './migrate.ts'
import { migrationsIn } from './migrations.ts'
import { tablesAmiss } from './privileges.ts'

/** One thing that was looked at: what it is, whether it is as it should be, and, where not, how to mend it. */
export type Finding = { readonly about: string; readonly isRight: boolean; readonly says: string }

const right = (about: string, says: string): Finding => ({ about, isRight: true, says })
const amiss = (about: string, says: string): Finding => ({ about, isRight: false, says })

const MEND = 'Run cleardays migrate'

/**
 * Looks at a database and changes nothing: migrations, the alarm clock's tables, the application's role and what it
 * may do, the second wall, and the server's clock against the instant given.
 */
export async function inspect(pool: pg.Pool, now: Date): Promise<readonly Finding[]> {
  const migrations = await aboutMigrations(pool)
  if (!migrations.isRight) return [migrations]
  return [
    migrations,
    await aboutAlarmClock(pool),
    ...(await aboutRole(pool)),
    await aboutWall(pool),
    await aboutClock(pool, now),
  ]
}

const aboutMigrations = async (pool: pg.Pool) => {
  const { toApply, newer, amiss: reason } = await standing(pool)
  if (reason) return amiss('Migrations', reason)
  const names = toApply.map((migration) => migration.name).join(', ')
  if (names) return amiss('Migrations', `Not applied yet: ${names}. ${MEND}.`)
  const beside =
    newer.length > 0
      ? ` A newer version has added ${newer.join(', ')}, beside which this one works. Replace it soon.`
      : ''
  return right('Migrations', `All ${migrationsIn().length} are applied.${beside}`)
}

const aboutAlarmClock = async (pool: pg.Pool) => {
  const { found, needed } = await alarmClockVersions(pool)
  if (found === needed) return right('Alarm clock', `The tables of pg-boss are of version ${found}.`)
  if (found > needed)
    return amiss(
      'Alarm clock',
      `The tables of pg-boss are of a newer version (${found}, not ${needed}). Run that version.`,
    )
  return amiss('Alarm clock', `The tables of pg-boss are of version ${found}, and ${needed} is needed. ${MEND}.`)
}

const aboutRole = async (pool: pg.Pool): Promise<readonly Finding[]> => {
  const { rows } = await pool.query(
    `SELECT rolsuper OR rolbypassrls OR rolcreaterole AS is_unbound,
            EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS is_owner,
            ARRAY(SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid) AS holds
     FROM pg_roles r WHERE rolname = $1`,
    [APP_ROLE],
  )
  const [role] = rows
  if (!role) return [amiss('Role', `There is no role ${APP_ROLE}. ${MEND}.`)]
  const reasons = [
    role.is_unbound &&
      `it is not held by row-level security (ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEROLE)`,
    role.is_owner && 'it owns tables (ALTER TABLE … OWNER TO the role of DATABASE_OWNER_URL)',
    role.holds.length > 0 &&
      `it has the rights of ${role.holds.join(', ')} (REVOKE ${role.holds.join(', ')} FROM ${APP_ROLE})`,
  ].filter(Boolean)
  const tables = await tablesAmiss(pool)
  return [
    reasons.length === 0
      ? right('Role', `${APP_ROLE} owns nothing, and row-level security holds for it.`)
      : amiss('Role', `${APP_ROLE} may do too much: ${reasons.join('; ')}.`),
    tables.length === 0
      ? right('Ledger', `${APP_ROLE} may read it and add to it, and neither change nor delete an entry.`)
      : amiss(
          'Ledger',
          `${APP_ROLE} may do more or less than it should with ${tables.join(', ')}. ${MEND} as the owner.`,
        ),
  ]
}

const aboutWall = async (pool: pg.Pool) => {
  const tables = await unwalledTables(pool)
  if (tables.length === 0)
    return right('Second wall', 'Every table that belongs to a council shows it its own rows only.')
  return amiss(
    'Second wall',
    `No row-level security holds on ${tables.join(', ')}. A migration has to say:\n${tables.map((table) => wallSql(table)).join('\n')}`,
  )
}

/** Reminders are due by our clock, and woken by the server's: apart, they come late. */
const aboutClock = async (pool: pg.Pool, now: Date) => {
  const { rows } = await pool.query('SELECT extract(epoch FROM clock_timestamp())::float8 AS seconds')
  const apart = Math.round(Math.abs(rows[0].seconds - now.getTime() / 1000))
  if (apart <= 30) return right('Clock', "The database's clock and this machine's agree.")
  return amiss(
    'Clock',
    `The database's clock and this machine's are ${apart} seconds apart. Set both by a time server (NTP).`,
  )
}
