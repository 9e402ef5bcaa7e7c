import { join } from 'node:path'
import { machineClock } from '../../clock.ts'
import type { Config } from '../../config.ts'
import type { Finding } from '../../database/inspect.ts'
import { openDatabase } from '../../database/open-database.ts'
import { type DeliveryFigures, deliveryFigures } from '../../jobs/watch.ts'
import { countKept } from '../../spool/count-kept.ts'
import { openStore } from '../../store/store.ts'

/** Messages are late when the oldest that is due has waited for longer than this, in seconds. */
const LATE = 120

type Told = { readonly councilName: string; readonly stoppedBecause: string | null; readonly figures: DeliveryFigures }

/** What is owed by each council, what of it needs somebody, and what is kept on this machine for the database. */
export const checkDelivery = async (config: Config, clock = machineClock): Promise<readonly Finding[]> => {
  const database = await openDatabase(config.database)
  try {
    const store = openStore(database.prisma)
    const findings: Finding[] = []
    for (const [id, figures] of await deliveryFigures({ store, clock })) {
      const council = await store.for(id).transaction((tx) => tx.committees.council())
      findings.push(...ofCouncil({ councilName: council.name, stoppedBecause: council.postingStoppedBecause, figures }))
    }
    return [...findings, await checkSpool(config)]
  } finally {
    await database.close()
  }
}

const many = (count: number, of: string) => `${count} ${of}${count === 1 ? '' : 's'}`

/** What there is to say of one council, in words. */
const ofCouncil = ({ councilName, stoppedBecause, figures }: Told): readonly Finding[] => {
  const { waiting, held, oldestDueSeconds, inDoubt, failed } = figures
  const amiss = (about: string, says: string): Finding => ({ about, isRight: false, says: `${councilName}: ${says}` })
  const isLate = oldestDueSeconds > LATE && stoppedBecause === null
  const owed = `${councilName}: ${many(waiting, 'message')} to send, ${held} kept for an officer to send.`
  return [
    isLate
      ? amiss(
          'Messages',
          `the oldest message that is due has waited for ${Math.round(oldestDueSeconds / 60)} minutes. Is a replica running, and can it reach Slack?`,
        )
      : { about: 'Messages', isRight: true, says: owed },
    ...(stoppedBecause === null
      ? []
      : [amiss('Posting', `posting has been stopped: ${stoppedBecause}. The runbook says who can end that.`)]),
    ...(inDoubt === 0
      ? []
      : [
          amiss(
            'In doubt',
            `Slack did not say whether it took ${many(inDoubt, 'message')}. An administrator settles that on the Home tab.`,
          ),
        ]),
    ...(failed === 0
      ? []
      : [
          amiss(
            'Undelivered',
            `${many(failed, 'message')} could not be delivered. The Home tab says why, and mends it.`,
          ),
        ]),
  ]
}

/** What is kept on this machine: a running program takes it up within seconds of the database's return. */
const checkSpool = async (config: Config): Promise<Finding> => {
  const { entries, damaged } = await countKept(join(config.dataFolder, 'spool'))
  if (damaged > 0)
    return {
      about: 'Spool',
      isRight: false,
      says: `${many(damaged, 'file')} in ${config.dataFolder}/spool whose name ends in .damaged: lines were written over from outside. What could be read was taken up; look who pressed what, then delete the copy.`,
    }
  if (entries === 0) return { about: 'Spool', isRight: true, says: 'Nothing is kept for the database.' }
  return {
    about: 'Spool',
    isRight: false,
    says: `${many(entries, 'thing')} that people pressed or sent in, kept in ${config.dataFolder}/spool. They take effect when Cleardays runs here and the database is there.`,
  }
}
