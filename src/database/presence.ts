import pg from 'pg'
import { socketOf } from './pools.ts'

/** Whether the database answers, asked again and again on a connection of its own. */
export type Presence = {
  isThere(): boolean
  /** Told each time it has gone or come back. */
  onChange(listener: (isThere: boolean) => void): void
  stop(): Promise<void>
}

export type PresenceOptions = {
  /** How often it is asked; how long it may take to answer; in milliseconds. */
  readonly everyMs?: number
  readonly patienceMs?: number
  /** After so long without any answer, every connection is cut off, so that nobody waits on it for ever. */
  readonly cutAfterMs?: number
  readonly cut?: () => void
}

/** Watches a database that has just answered. It costs one small query a half second, and notices within two. */
export const watchPresence = (config: pg.ClientConfig, options: PresenceOptions = {}): Presence => {
  const { everyMs = 500, patienceMs = 1500, cutAfterMs = 6000, cut = () => {} } = options
  const listeners: ((isThere: boolean) => void)[] = []
  let client: pg.Client | null = null
  let isThere = true
  let silentSince: number | null = null
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const leave = (): void => {
    if (client) socketOf(client)?.destroy()
    client = null
  }
  const ask = async (): Promise<void> => {
    if (!client) {
      const made = new pg.Client({
        ...config,
        application_name: 'cleardays-presence',
        connectionTimeoutMillis: patienceMs,
      })
      made.on('error', () => {})
      client = made
      await made.connect()
    }
    await client.query('SELECT 1')
  }
  const round = async (): Promise<void> => {
    const answered = await inTime(ask(), patienceMs)
    if (isStopped) return
    if (answered !== 'yes') leave()
    if (answered === 'silent') silentSince ??= performance.now()
    else silentSince = null
    if (silentSince !== null && performance.now() - silentSince >= cutAfterMs) {
      silentSince = performance.now()
      cut()
    }
    if (isThere !== (answered === 'yes')) {
      isThere = !isThere
      for (const listener of listeners) listener(isThere)
    }
    timer = setTimeout(() => void round(), everyMs).unref()
  }
  timer = setTimeout(() => void round(), everyMs).unref()

  return {
    isThere: () => isThere,
    onChange: (listener) => void listeners.push(listener),
    async stop() {
      isStopped = true
      clearTimeout(timer)
      const open = client
      client = null
      await (open && inTime(open.end(), 500))
      if (open) socketOf(open)?.destroy()
    },
  }
}

/** `silent`: no answer of any kind came in time; `no`: one came, and it was a fault. */
const inTime = (work: Promise<unknown>, ms: number): Promise<'yes' | 'no' | 'silent'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'silent'>((done) => {
    timer = setTimeout(() => done('silent'), ms)
  })
  const asked = work.then(
    () => 'yes' as const,
    (fault: unknown) => (/timeout/i.test(String((fault as Error).message)) ? ('silent' as const) : ('no' as const)),
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
