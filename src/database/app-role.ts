import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { DatabaseFault, inOneLine } from './database-fault.ts'

/** The role as which the application works. It owns nothing, and row-level security holds for it. */
export const APP_ROLE = 'cleardays_app'

/** Who logs in to work as `cleardays_app`: itself (then with its password, if it has one), or somebody else. */
export type AppLogin = { readonly user: string; readonly password?: string }

/**
 * Makes the application's role, lets it log in if it is the one that does, and otherwise lets the one that does work
 * as it. Changes nothing that is right already. Throws a DatabaseFault where the owner may not do that.
 */
export async function prepareAppRole(client: pg.ClientBase, login?: AppLogin): Promise<void> {
  try {
    const { rows } = await client.query('SELECT * FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    if (!rows[0]) await makeRole(client)
    if (rows[0]?.rolsuper || rows[0]?.rolbypassrls) await client.query(`ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS`)
    if (login?.user === APP_ROLE && !rows[0]?.rolcanlogin) await letIn(client, login)
    else await lend(client, login?.user)
  } catch (cause) {
    throw new DatabaseFault(
      `The role ${APP_ROLE} could not be prepared: ${inOneLine(cause)}. Ask whoever looks after the database server to ` +
        `run: CREATE ROLE ${APP_ROLE}; GRANT ${APP_ROLE} TO the role of DATABASE_URL; then start Cleardays again.`,
      { cause },
    )
  }
}

/** Roles belong to the whole server: somebody preparing another database on it may be first. */
const makeRole = async (client: pg.ClientBase) => {
  await client.query(
    `DO $$ BEGIN CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
     EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  )
}

const letIn = async (client: pg.ClientBase, { password }: AppLogin) => {
  const secret = password ? ` PASSWORD ${pg.escapeLiteral(scramSecret(password))}` : ''
  await client.query(`ALTER ROLE ${APP_ROLE} LOGIN${secret}`)
}

const lend = async (client: pg.ClientBase, user?: string) => {
  const { rows } = await client.query(
    `SELECT rolname FROM pg_roles
     WHERE rolname = coalesce($1, current_user) AND rolname <> $2 AND NOT rolsuper AND NOT pg_has_role(oid, $2, 'MEMBER')`,
    [user ?? null, APP_ROLE],
  )
  for (const { rolname } of rows) await client.query(`GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(rolname)}`)
}

/** The password as PostgreSQL keeps it (RFC 5803), so that it is in no statement and no server's log. */
const scramSecret = (password: string): string => {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, 4096, 32, 'sha256')
  const key = (of: string) => createHmac('sha256', salted).update(of).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`
}
