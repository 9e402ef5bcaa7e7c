import type { Store } from '../app/ports/store.ts'
import { type Clock, machineClock } from '../clock.ts'
import { environment, readConfig } from '../config.ts'
import { DatabaseFault } from '../database/database-fault.ts'
import { openDatabase } from '../database/open-database.ts'
import { openStore } from '../store/store.ts'
import { type CommandLineIo, endWith, exitCodes } from './command.ts'

/** Does the work on the database of the environment, and closes it. What is wrong with either is one sentence, exit 1. */
export const withStore = async (
  io: CommandLineIo,
  work: (needs: { readonly store: Store; readonly clock: Clock }) => Promise<number>,
): Promise<number> => {
  const config = readConfig(environment())
  if (!config.ok) return endWith(io, exitCodes.failure, config.refusal.join(' '))
  try {
    const database = await openDatabase(config.value.database)
    try {
      return await work({ store: openStore(database.prisma), clock: machineClock })
    } finally {
      await database.close()
    }
  } catch (fault) {
    if (fault instanceof DatabaseFault) return endWith(io, exitCodes.failure, fault.message)
    throw fault
  }
}
