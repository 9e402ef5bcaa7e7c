import pg from 'pg'
import { APP_ROLE } from './app-role.ts'

type Session = Readonly<Record<string, string>>

// PrismaPg writes instants without their offset: in a session of any other zone they would be stored wrong.
const EVERYONE: Session = { TimeZone: 'UTC' }

// However the connection logged in, it works as the role that owns nothing. Nothing waits for ever.
const APPLICATION: Session = {
  ...EVERYONE,
  role: APP_ROLE,
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '60s',
}

const asOptions = (session: Session) =>
  Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')

/** What is in an address wins over what stands beside it, so the session's settings go into the address. */
const withOptions = (address: string, session: Session): string => {
  const url = new URL(address)
  const options = [url.searchParams.get('options'), asOptions(session)].filter(Boolean).join(' ')
  url.searchParams.delete('options')
  const rest = url.searchParams.toString()
  url.search = `${rest}${rest && '&'}options=${encodeURIComponent(options)}`
  return url.href
}

const CONNECTION = { connectionTimeoutMillis: 5_000, keepAlive: true, idleTimeoutMillis: 30_000 } as const

/** A server's address, or the folder of the embedded server's socket. */
export type Reach = { readonly url: string } | { readonly socket: string }

const reached = (reach: Reach, user: string, session: Session) =>
  'url' in reach
    ? { ...CONNECTION, connectionString: withOptions(reach.url, session) }
    : { ...CONNECTION, host: reach.socket, user, database: 'postgres', options: asOptions(session) }

/** How the application connects: always as `cleardays_app`, in UTC, with limits to every wait. */
export const appPoolConfig = (reach: Reach) =>
  ({ ...reached(reach, APP_ROLE, APPLICATION), application_name: 'cleardays', max: 10 }) satisfies pg.PoolConfig

/** For a pool on whose connections several readings may be asked at once: they need not wait for one another. */
export const PIPELINED = { pipeline: true } as const

/** As `appPoolConfig` answers: for further pools of the same kind. */
export type AppPoolConfig = ReturnType<typeof appPoolConfig>

/** A few connections of the owner, for preparing the database; a migration may take the time it needs. */
export const ownerPool = (reach: Reach): pg.Pool =>
  guarded(
    new pg.Pool({
      ...reached(reach, 'postgres', EVERYONE),
      application_name: 'cleardays-owner',
      max: 2,
    }),
  )

/**
 * An idle connection that is lost is replaced at the next use: the fault is told, and brings nothing down. Nor does one
 * that is lost in use: whoever uses it hears of it.
 */
export const guarded = (pool: pg.Pool, onLost: (fault: Error) => void = () => {}): pg.Pool => {
  pool.on('error', onLost)
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/**
 * Every connection of a pool, so that all can be cut off where the server has gone silent: each query that waits on one
 * then ends as a fault, and nobody waits for ever. A pool says that it has ended while its connections are still closing:
 * whoever stops the server next waits until they are gone, a second at most.
 */
export const cuttable = (pool: pg.Pool): { cut(): number; gone(): Promise<void> } => {
  const clients = new Set<pg.PoolClient>()
  pool.on('connect', (client) => void clients.add(client))
  pool.on('remove', (client) => void clients.delete(client))
  return {
    cut: () => {
      for (const client of clients) socketOf(client)?.destroy(new Error('the database has gone silent'))
      return clients.size
    },
    gone: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, 1000)
        const look = () => {
          if (clients.size > 0) return
          clearTimeout(timer)
          resolve()
        }
        pool.on('remove', look)
        look()
      }),
  }
}

/** `pg` keeps the socket to itself. */
export const socketOf = (client: pg.ClientBase) =>
  (client as unknown as { connection?: { stream?: { destroy(fault?: Error): void } } }).connection?.stream
