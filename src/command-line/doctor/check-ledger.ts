import type { Config } from '../../config.ts'
import type { Finding } from '../../database/inspect.ts'
import { openDatabase } from '../../database/open-database.ts'
import { openStore } from '../../store/store.ts'

const ABOUT = 'Ledger'

/** Verifies the ledger of every council, link by link, and names the first that does not hold. */
export const checkLedger = async ({ database: place }: Config): Promise<readonly Finding[]> => {
  const database = await openDatabase(place)
  try {
    const store = openStore(database.prisma)
    const findings: Finding[] = []
    for (const id of await store.councilIds()) {
      const found = await store.for(id).transaction(async (tx) => {
        const { name } = await tx.committees.council()
        const { entries } = await tx.ledger.page({ atMost: 1 })
        return { name, length: entries[0]?.position ?? 0, broken: await tx.ledger.firstBrokenLink() }
      })
      const says =
        found.broken === null
          ? `${found.name}: ${found.length} entries, every link holds.`
          : `${found.name}: the chain is broken at entry ${found.broken}. Somebody changed the ledger behind Cleardays; compare it with a backup from before.`
      findings.push({ about: ABOUT, isRight: found.broken === null, says })
    }
    return findings.length > 0 ? findings : [{ about: ABOUT, isRight: true, says: 'No council has a ledger yet.' }]
  } finally {
    await database.close()
  }
}
