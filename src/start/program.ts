import { readFileSync } from 'node:fs'
import type { Program } from '../app/ports/program.ts'
import type { Spool } from '../app/ports/spool.ts'
import { machineClock } from '../clock.ts'
import { inspect } from '../database/inspect.ts'
import type { Database } from '../database/open-database.ts'

/** The version of Cleardays, as it was released. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** How long what was found is told again before it is looked at anew, in milliseconds. */
const FRESH_FOR = 60_000

/** The program, as its administrator sees it: its version, and what the doctor finds amiss from inside. */
export const thisProgram = ({ appPool }: Pick<Database, 'appPool'>, spool: Pick<Spool, 'left'>): Program => {
  let last: { readonly at: number; readonly says: Promise<readonly string[]> } | null = null
  const look = async (): Promise<readonly string[]> => {
    const found = await inspect(appPool, machineClock.now().toJSDate())
    const kept = spool.left().length
    return [
      ...found.flatMap(({ about, isRight, says }) => (isRight ? [] : [`${about}: ${says}`])),
      ...(kept > 0 ? [`What people pressed while the database was away has not all been taken up: ${kept}.`] : []),
    ]
  }
  return {
    version: VERSION,
    node: process.versions.node,
    amiss: () => {
      if (!last || performance.now() - last.at > FRESH_FOR)
        last = {
          at: performance.now(),
          says: look().catch(() => ['What the doctor would find could not be looked at now.']),
        }
      return last.says
    },
  }
}
