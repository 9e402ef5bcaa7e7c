import { randomUUID } from 'node:crypto'
import type { Installations, Installed, Kept, NewInstallation, Tokens } from '../app/ports/installations.ts'
import type { SealsPort } from '../app/ports/seals.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'
import type { PrismaClient } from './generated/client.ts'
import { type Row, sealing } from './installation-sealing.ts'

/** Slack tells seconds: what was installed in the same one was there before. */
const inSameSecond = (iso: string): Date => new Date(fromInstant(iso).getTime() + 999)

/** One process fetches the next tokens; one that died with them in hand is given up after so many seconds. */
const LEASE_SECONDS = 60

/** Keeps installations, their tokens sealed for their council and workspace. Whose a workspace is stands outside the wall. */
export const openInstallations = (prisma: PrismaClient, seals: SealsPort): Installations => {
  const inCouncil = <T>(councilId: string, work: (db: Db) => Promise<T>): Promise<T> =>
    prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${councilId}, true)`
      return work(db)
    })
  const { sealed, opened, byKey, reseal } = sealing(prisma, seals, inCouncil)

  const teamOf = (teamId: string) => prisma.slackTeam.findUnique({ where: { teamId } })
  const standing = async (teamId: string): Promise<Installed | null> => {
    const team = await teamOf(teamId)
    if (!team) return null
    const row = await inCouncil(team.councilId, (db) => db.installation.findUnique({ where: { teamId } }))
    return row?.sealed ? opened(row) : null
  }
  const of = async (teamId: string): Promise<Installed | null> => {
    const own = await standing(teamId)
    if (own) return own
    const enterpriseId = (await teamOf(teamId))?.enterpriseId
    return enterpriseId && enterpriseId !== teamId ? standing(enterpriseId) : null
  }

  const keepIn = (councilId: string, given: NewInstallation, isNew: boolean): Promise<void> =>
    inCouncil(councilId, async (db) => {
      const { teamId, enterpriseId, name, isOrgInstall, botId, botUserId, installedBy, expiresAt, now } = given
      if (isNew && !given.joins)
        await db.council.create({ data: { id: councilId, name, nation: 'england', zone: 'Europe/London' } })
      const team = { enterpriseId, name }
      await db.slackTeam.upsert({ where: { teamId }, create: { teamId, councilId, ...team }, update: team })
      const { keyId, bytes } = sealed(given.tokens, { councilId, teamId })
      const columns = {
        enterpriseId,
        isOrgInstall,
        sealed: bytes,
        keyId,
        botId,
        botUserId,
        installedBy,
        scopes: [...given.scopes],
        expiresAt: expiresAt === null ? null : fromInstant(expiresAt),
        refreshingUntil: null,
        installedAt: fromInstant(now),
        removedAt: null,
        removedBecause: null,
      }
      await db.installation.upsert({
        where: { teamId },
        create: { councilId, teamId, ...columns },
        update: { ...columns, revision: { increment: 1 } },
      })
    })

  const keepOnce = async (given: NewInstallation): Promise<Kept> => {
    const known = await teamOf(given.teamId)
    if (known) {
      // Its tokens may be new ones, and are kept; whose it is does not change by a link.
      await keepIn(known.councilId, given, false)
      const isElsewhere = given.joins !== null && given.joins !== known.councilId
      return { is: isElsewhere ? 'of-another-council' : 'again', councilId: known.councilId }
    }
    const organisation = given.enterpriseId ? await teamOf(given.enterpriseId) : null
    const councilId = given.joins ?? organisation?.councilId ?? randomUUID()
    const isBegun = !given.joins && !organisation
    await keepIn(councilId, given, isBegun)
    return { is: isBegun ? 'begun' : 'joined', councilId }
  }

  const keep = async (given: NewInstallation): Promise<Kept> => {
    try {
      return await keepOnce(given)
    } catch (fault) {
      // Installed twice at once: the other was first, and its council is this one’s.
      if (!(await teamOf(given.teamId))) throw fault
      return keepOnce(given)
    }
  }

  const teamsOf: Installations['teamsOf'] = async (councilId) => {
    const teams = await prisma.slackTeam.findMany({ where: { councilId }, orderBy: { createdAt: 'asc' } })
    const here: string[] = []
    const away: string[] = []
    // An organisation is no workspace: it has no channels of its own.
    for (const { teamId, enterpriseId } of teams)
      if (teamId !== enterpriseId) ((await of(teamId)) ? here : away).push(teamId)
    return { here, away }
  }

  return {
    of,
    keep,
    teamsOf,
    async workspacesOf(councilId) {
      const teams = await prisma.slackTeam.findMany({ where: { councilId }, orderBy: { createdAt: 'asc' } })
      const rows = await inCouncil(councilId, (db) => db.installation.findMany({ where: { councilId } }))
      const own = new Map(rows.map((row) => [row.teamId, row]))
      const found = []
      for (const { teamId, name } of teams) {
        const isInstalled = (await of(teamId)) !== null
        const removedBecause = isInstalled ? null : (own.get(teamId)?.removedBecause ?? null)
        found.push({ teamId, name: name ?? teamId, isInstalled, removedBecause })
      }
      return found
    },
    byKey,
    reseal,

    async meet(teamId, enterpriseId) {
      const organisation = await teamOf(enterpriseId)
      if (!organisation || (await teamOf(teamId))) return
      const { councilId } = organisation
      await prisma.slackTeam.createMany({ data: [{ teamId, councilId, enterpriseId }], skipDuplicates: true })
    },

    async remove(teamId, because, now, since) {
      const team = await teamOf(teamId)
      if (!team) return null
      const { count } = await inCouncil(team.councilId, (db) =>
        db.installation.updateMany({
          where: { teamId, sealed: { not: null }, ...(since && { installedAt: { lte: inSameSecond(since) } }) },
          data: {
            sealed: null,
            keyId: null,
            expiresAt: null,
            refreshingUntil: null,
            removedAt: fromInstant(now),
            removedBecause: because,
            revision: { increment: 1 },
          },
        }),
      )
      return count === 0 ? null : { councilId: team.councilId, others: (await teamsOf(team.councilId)).here }
    },

    takeEnding: (councilId, before) =>
      inCouncil(councilId, async (db) => {
        const taken = await db.$queryRaw<{ id: string }[]>`
          UPDATE installation SET refreshing_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
          WHERE council_id = ${councilId}::uuid AND sealed IS NOT NULL AND expires_at < ${fromInstant(before)}
            AND (refreshing_until IS NULL OR refreshing_until < clock_timestamp())
          RETURNING id::text`
        const rows = await db.installation.findMany({ where: { councilId, id: { in: taken.map(({ id }) => id) } } })
        return rows.map((row) => opened(row as Row)).filter(({ tokens }) => tokens.refreshToken !== null)
      }),

    refreshed: ({ councilId, teamId, revision }, tokens: Tokens, expiresAt) =>
      inCouncil(councilId, async (db) => {
        const { keyId, bytes } = sealed(tokens, { councilId, teamId })
        const { count } = await db.installation.updateMany({
          where: { teamId, revision, sealed: { not: null } },
          data: {
            sealed: bytes,
            keyId,
            expiresAt: fromInstant(expiresAt),
            refreshingUntil: null,
            revision: { increment: 1 },
          },
        })
        return count === 1
      }),
  }
}
