import { parseArgs } from 'node:util'
import { environment, readConfig } from '../config.ts'
import { DatabaseFault } from '../database/database-fault.ts'
import { openDatabase } from '../database/open-database.ts'
import { type DatabasePlace, shownAddress } from '../database/place.ts'
import { type CommandLine, endWith, exitCodes } from './command.ts'

/** `cleardays migrate`: prepares the database as its owner. What `start` does too, for where that has no owner's rights. */
export const migrate: CommandLine = {
  word: 'migrate',
  says: 'Prepares the database: migrations, the two roles, and what each may do',
  usage: `cleardays migrate [--json]

  --json   one JSON document on standard output

The database is that of DATABASE_URL, prepared by the role of DATABASE_OWNER_URL; without them, the embedded one
in the folder CLEARDAYS_DATA. It may be run again at any time.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    const config = readConfig(environment())
    if (!config.ok) return endWith(io, exitCodes.failure, config.refusal.join(' '))

    const place = config.value.database
    try {
      const database = await openDatabase(place)
      await database.close()
      const { migrations } = database.prepared
      io.out(
        asked.json
          ? `${JSON.stringify({ database: shown(place), migrations }, null, 2)}\n`
          : inWords(place, migrations),
      )
      return exitCodes.fine
    } catch (fault) {
      if (fault instanceof DatabaseFault) return endWith(io, exitCodes.failure, fault.message)
      throw fault
    }
  },
}

const shown = (place: DatabasePlace) => (place.is === 'embedded' ? place.folder : shownAddress(place.url))

const inWords = (place: DatabasePlace, migrations: readonly string[]) => {
  const applied = migrations.map((name) => `\n  ${name}`).join('')
  const what = migrations.length === 0 ? 'There was nothing to apply.' : `Applied:${applied}`
  return `The database in ${shown(place)} is ready. ${what}\n`
}

const askedFor = (args: readonly string[]): { json: boolean } | string => {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    return { json: values.json ?? false }
  } catch {
    return 'cleardays migrate takes --json and nothing else.'
  }
}
