import type pg from 'pg'
import { prepareAlarmClock } from './alarm-clock-schema.ts'
import { type AppLogin, prepareAppRole } from './app-role.ts'
import { applyMigrations, standing, underLock } from './migrate.ts'
import { preparePrivileges } from './privileges.ts'

/** What preparing did: the names of the migrations it applied, none where all was in order. */
export type Prepared = { readonly migrations: readonly string[] }

/**
 * Makes a database ready, as its owner: migrations, the alarm clock's tables, the application's role and exactly what
 * that may do. It may be done at every start and by several processes at once: one does it, the others find it done.
 */
export const prepare = (owner: pg.Pool, login?: AppLogin): Promise<Prepared> =>
  underLock(owner, async (client) => {
    const migrations = await applyMigrations(client)
    // Beside a newer schema nothing is touched: what may be done with its tables only its own program knows.
    if ((await standing(client)).newer.length > 0) return { migrations }
    await prepareAlarmClock(client)
    await inOneTransaction(client, async () => {
      await prepareAppRole(client, login)
      await preparePrivileges(client)
    })
    return { migrations }
  })

const inOneTransaction = async (client: pg.ClientBase, work: () => Promise<void>) => {
  try {
    await client.query('BEGIN')
    await work()
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw fault
  }
}
