import type pg from 'pg'
import { APP_ROLE } from './app-role.ts'
import { DatabaseFault } from './database-fault.ts'

const EVERYTHING = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const
type Privilege = (typeof EVERYTHING)[number]

// What has happened has happened: the ledger is only added to. A council is never deleted by the application, for its
// ledger would go with it. Whether the migrations have been applied is read, and written by the owner alone.
const LESS: Readonly<Record<string, readonly Privilege[]>> = {
  'public.ledger_entry': ['SELECT', 'INSERT'],
  'public.ledger_detail': ['SELECT', 'INSERT'],
  'public.council': ['SELECT', 'INSERT', 'UPDATE'],
  'public._prisma_migrations': ['SELECT'],
  'public.least_program': ['SELECT'],
  'pgboss.version': ['SELECT', 'UPDATE'],
}

/** What the application's role may do with a table. */
export const mayDo = (table: string): readonly Privilege[] => LESS[table] ?? EVERYTHING

type Held = { readonly name: string; readonly quoted: string; readonly held: readonly string[] }

const tables = async (client: pg.ClientBase | pg.Pool): Promise<readonly Held[]> => {
  const { rows } = await client.query(
    `SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS quoted,
            ARRAY(SELECT p FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
                  WHERE has_table_privilege($1, c.oid, p)) AS held
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') ORDER BY 1`,
    [APP_ROLE],
  )
  return rows
}

const isRight = ({ name, held }: Held) => [...held].sort().join() === [...mayDo(name)].sort().join()

/** The tables with which the application's role may do more, or less, than it should. */
export const tablesAmiss = async (client: pg.ClientBase | pg.Pool): Promise<readonly string[]> =>
  (await tables(client)).filter((table) => !isRight(table)).map((table) => table.name)

/**
 * Gives the application's role exactly what it should have, table by table, and touches nothing that is right: it is
 * done at every start, by several processes. There are no default privileges on purpose: a new table is closed until
 * it has been prepared, and an append-only one is never open for a moment. Throws a DatabaseFault where it cannot.
 */
export async function preparePrivileges(client: pg.ClientBase): Promise<void> {
  for (const schema of ['public', 'pgboss']) {
    const { rows } = await client.query(
      `SELECT has_schema_privilege($1, $2, 'USAGE') AS may_enter, has_schema_privilege($1, $2, 'CREATE') AS may_make`,
      [APP_ROLE, schema],
    )
    if (!rows[0].may_enter) await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE}`)
    if (rows[0].may_make) await client.query(`REVOKE CREATE ON SCHEMA ${schema} FROM PUBLIC, ${APP_ROLE}`)
  }
  const wrong = (await tables(client)).filter((table) => !isRight(table))
  if (wrong.length === 0) return
  for (const { name, quoted } of wrong) {
    await client.query(`REVOKE ALL ON ${quoted} FROM ${APP_ROLE}`)
    await client.query(`GRANT ${mayDo(name).join(', ')} ON ${quoted} TO ${APP_ROLE}`)
  }
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${APP_ROLE}`)
  const still = await tablesAmiss(client)
  if (still.length > 0)
    throw new DatabaseFault(
      `What ${APP_ROLE} may do cannot be set right for ${still.join(', ')}. Prepare the database as the role that owns ` +
        'its tables (DATABASE_OWNER_URL), and grant nothing on them to PUBLIC.',
    )
}
