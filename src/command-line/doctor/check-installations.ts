import type { ForCouncils } from '../../config.ts'
import type { Finding } from '../../database/inspect.ts'
import { openDatabase } from '../../database/open-database.ts'
import { openSeals } from '../../secrets/seal.ts'
import { keysIn } from '../../start/keys.ts'
import { openInstallations } from '../../store/installations.ts'

const ABOUT = 'Installations'

/** Which keys have sealed the tokens there are, and whether each of those keys is at hand. No token is sent anywhere. */
export const checkInstallations = async (config: ForCouncils): Promise<readonly Finding[]> => {
  const keys = keysIn(config)
  const database = await openDatabase(config.database)
  try {
    const counts = await openInstallations(database.prisma, openSeals(keys)).byKey()
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const findings: Finding[] = [
      { about: ABOUT, isRight: true, says: `Cleardays is installed in ${all} ${all === 1 ? 'place' : 'places'}.` },
    ]
    for (const [keyId, count] of counts) {
      if (keyId === keys.current.id) continue
      const isRight = keys.all.has(keyId)
      const says = isRight
        ? `${count} of the tokens are sealed with the earlier key ${keyId}. \`cleardays keys rotate\` seals them with the current one.`
        : `${count} of the tokens are sealed with the key ${keyId}, which is not here. Put that key into CLEARDAYS_TOKEN_KEYS, or install Cleardays there again.`
      findings.push({ about: ABOUT, isRight, says })
    }
    return findings
  } finally {
    await database.close()
  }
}
