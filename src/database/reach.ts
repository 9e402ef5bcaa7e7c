import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseFault, inOneLine } from './database-fault.ts'
import { shownAddress } from './place.ts'

const NOT_THERE = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
])
// starting up, shutting down, too many connections: it will be there in a moment
const NOT_YET = new Set(['57P03', '57P01', '53300'])

const codeOf = (fault: unknown): string => {
  if (fault instanceof AggregateError) return codeOf(fault.errors[0])
  const { code, message } = fault as NodeJS.ErrnoException
  return code ?? (/timeout|terminated/i.test(message) ? 'ETIMEDOUT' : '')
}

/**
 * Connects once, and asks again for some seconds where the server is not there or not ready yet: a database and its
 * application are often started together. Then throws a DatabaseFault that says what to do.
 *
 * @param variable the name of the setting that holds the address
 */
export async function reach(pool: pg.Pool, url: string, variable: string, patience = 8_000): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      await pool.query('SELECT 1')
      return
    } catch (fault) {
      const code = codeOf(fault)
      if (!(NOT_THERE.has(code) || NOT_YET.has(code)) || performance.now() > until)
        throw new DatabaseFault(notReached(fault, code, url, variable), { cause: fault })
      await sleep(500)
    }
  }
}

const notReached = (fault: unknown, code: string, url: string, variable: string): string => {
  const where = shownAddress(url)
  if (NOT_THERE.has(code))
    return `The database at ${where} cannot be reached (${inOneLine(fault)}). Start it, or correct ${variable}.`
  if (NOT_YET.has(code))
    return `The database at ${where} is not taking connections (${inOneLine(fault)}). Try again later.`
  if (code === '28P01') return `The database at ${where} did not accept the name or the password in ${variable}.`
  if (code === '3D000') return `There is no database at ${where}. Make it with createdb, or correct ${variable}.`
  if (code === '42501' || code === '22023')
    return (
      `The role of ${variable} may not work as cleardays_app on the database at ${where} (${inOneLine(fault)}). ` +
      'Run cleardays migrate with DATABASE_OWNER_URL set to the role that owns the tables.'
    )
  return `The database at ${where} did not let Cleardays in: ${inOneLine(fault)}. Correct ${variable}.`
}
