import { z } from 'zod'
import type { Installations, Installed, Tokens } from '../app/ports/installations.ts'
import type { SealsPort } from '../app/ports/seals.ts'
import { toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Installation, PrismaClient } from './generated/client.ts'

/** An installation whose tokens are there. */
export type Row = Installation & { readonly sealed: NonNullable<Installation['sealed']> }

const tokensShape = z.object({ token: z.string(), refreshToken: z.string().nullable() })
const belongsTo = ({ councilId, teamId }: { readonly councilId: string; readonly teamId: string }) =>
  `installation|${councilId}|${teamId}`

type InCouncil = <T>(councilId: string, work: (db: Db) => Promise<T>) => Promise<T>

/** The tokens of installations, sealed and opened; each is bound to its council and its workspace. */
export const sealing = (prisma: PrismaClient, seals: SealsPort, inCouncil: InCouncil) => {
  const sealed = (tokens: Tokens, row: { readonly councilId: string; readonly teamId: string }) => {
    const { keyId, bytes } = seals.seal(JSON.stringify(tokens), belongsTo(row))
    return { keyId, bytes: new Uint8Array(bytes) }
  }
  const tokensOf = (row: Row): Tokens =>
    tokensShape.parse(JSON.parse(seals.open({ keyId: row.keyId, bytes: row.sealed }, belongsTo(row))))
  const opened = (row: Installation): Installed => ({
    teamId: row.teamId,
    councilId: row.councilId,
    enterpriseId: row.enterpriseId,
    isOrgInstall: row.isOrgInstall,
    botId: row.botId ?? '',
    botUserId: row.botUserId ?? '',
    scopes: row.scopes,
    expiresAt: toInstantOrNull(row.expiresAt),
    revision: row.revision,
    tokens: tokensOf(row as Row),
  })

  const everySealed = async function* (): AsyncGenerator<Row> {
    const councils = await prisma.slackTeam.findMany({ select: { councilId: true }, distinct: ['councilId'] })
    for (const { councilId } of councils) {
      const rows = await inCouncil(councilId, (db) =>
        db.installation.findMany({ where: { councilId, sealed: { not: null } } }),
      )
      yield* rows as Row[]
    }
  }

  const byKey: Installations['byKey'] = async () => {
    const counts = new Map<string, number>()
    for await (const { keyId } of everySealed()) counts.set(keyId ?? '', (counts.get(keyId ?? '') ?? 0) + 1)
    return counts
  }

  /** Written only where nobody has changed the row meanwhile: whoever has, has sealed it anew, and it is looked at again. */
  const resealOne = (councilId: string, teamId: string): Promise<'sealed' | 'already' | 'broken' | 'changed'> =>
    inCouncil(councilId, async (db) => {
      const row = await db.installation.findUnique({ where: { teamId } })
      if (!row?.sealed || row.keyId === seals.currentKeyId) return 'already'
      let tokens: Tokens
      try {
        tokens = tokensOf(row as Row)
      } catch {
        return 'broken'
      }
      const { keyId, bytes } = sealed(tokens, row)
      const { count } = await db.installation.updateMany({
        where: { teamId, revision: row.revision, keyId: row.keyId },
        data: { sealed: bytes, keyId },
      })
      return count === 1 ? 'sealed' : 'changed'
    })

  const reseal: Installations['reseal'] = async () => {
    const counts = { sealed: 0, already: 0 }
    const broken: string[] = []
    for await (const { councilId, teamId } of everySealed()) {
      let became = await resealOne(councilId, teamId)
      for (let again = 0; became === 'changed' && again < 5; again += 1) became = await resealOne(councilId, teamId)
      if (became === 'broken' || became === 'changed') broken.push(teamId)
      else counts[became] += 1
    }
    return { ...counts, broken }
  }
  return { sealed, opened, byKey, reseal }
}
