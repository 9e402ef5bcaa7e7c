import pg from 'pg'

/** A place among those using a server. */
export type Guard = {
  /** Whether nobody else uses it. When so, nobody else can begin to, until `end`. */
  readonly isLast: () => Promise<boolean>
  readonly end: () => Promise<void>
  /** Kept when the connection has gone without `end` having been asked for. */
  readonly lost: Promise<void>
}

// Everyone using the server holds this advisory lock, shared. There are no files to be left behind by a killed process.
const USERS = 747_107

/** Joins those using the server that listens in this folder; nothing, when it is not there or is shutting down. */
export async function takeGuard(sockets: string): Promise<Guard | undefined> {
  const client = new pg.Client({
    host: sockets,
    user: 'postgres',
    database: 'postgres',
    application_name: 'cleardays-guard',
    connectionTimeoutMillis: 5_000,
  })
  // a server that goes away is noticed by those who use it; the guard only must not bring the process down
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock_shared($1)', [USERS])
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
  let isEnding = false
  return {
    lost: new Promise((gone) => client.once('end', () => !isEnding && gone())),
    async isLast() {
      isEnding = true
      try {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [USERS])
        const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [USERS])
        return rows[0].last
      } catch {
        return false // the server has gone already
      }
    },
    end: () => {
      isEnding = true
      return client.end().catch(() => {})
    },
  }
}
