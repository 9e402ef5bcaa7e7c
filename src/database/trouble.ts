/** What is wrong with the database, where a fault says so: it is away, or it has no room left to write. */
export type Trouble = 'away' | 'full'

// Not reachable, going away, coming up, or with no connection to spare: the same thing may go through in a while.
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])
// No room for data, out of memory to write with, and a disk that gives an error: nothing of it was kept.
const FULL = new Set(['53100', '53200', '58030', 'ENOSPC', 'EDQUOT'])

const SAID =
  /Connection terminated|timeout exceeded when trying to connect|gone silent|Client has encountered a connection error|Client was closed|the database system is (?:starting up|shutting down|in recovery)/i

/** Reads a fault, however deep a library has wrapped it. Null for any other: that one is ours. */
export const troubleOf = (fault: unknown, depth = 0): Trouble | null => {
  if (typeof fault !== 'object' || fault === null || depth > 6) return null
  const { code, kind, originalCode, message, cause, meta, errors } = fault as Record<string, unknown>
  for (const name of [code, kind, originalCode]) {
    if (AWAY.has(String(name))) return 'away'
    if (FULL.has(String(name))) return 'full'
  }
  if (typeof message === 'string' && SAID.test(message)) return 'away'
  const inside = [cause, meta, (meta as Record<string, unknown> | undefined)?.driverAdapterError, ...listOf(errors)]
  return inside.map((one) => troubleOf(one, depth + 1)).find((found) => found !== null) ?? null
}

const listOf = (errors: unknown): readonly unknown[] => (Array.isArray(errors) ? errors.slice(0, 4) : [])
