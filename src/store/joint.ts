import type { CodeLeadsTo, Dispatch, Joint, Owing } from '../app/ports/joint.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { JointForm } from '../domain/joint/form.ts'
import type { JointMirror, JointShare, ShareState } from '../domain/joint/share.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { JointMirror as MirrorRow, Prisma, PrismaClient, JointShare as ShareRow } from './generated/client.ts'

const toShare = (row: ShareRow): JointShare => ({
  id: row.id,
  committeeId: row.committeeId,
  authority: row.authority,
  state: row.state as ShareState,
  invitedAt: toInstant(row.invitedAt),
  expiresAt: toInstant(row.expiresAt),
  partnerCouncilId: row.partnerCouncilId,
  partnerName: row.partnerName,
  endedAt: toInstantOrNull(row.endedAt),
})

const toMirror = (row: MirrorRow): JointMirror => ({
  id: row.id,
  committeeId: row.committeeId,
  shareId: row.shareId,
  hostCouncilId: row.hostCouncilId,
  hostName: row.hostName,
  committeeName: row.committeeName,
  state: row.state === 'active' ? 'active' : 'ended',
  endedBecause: row.endedBecause as JointMirror['endedBecause'],
  version: row.version,
  // Written by `receive` alone, from the type; there is none until the first has come.
  form: row.version === 0 ? null : (row.form as unknown as JointForm),
})

/** Steps that are in the partner’s record and that the host has perhaps not heard of. Nothing is held before the first. */
const OWED = ['accepting', 'refusing', 'leaving'] as const
const STANDS = { in: ['active', 'leaving', 'ended'] }

const toOwing = (row: MirrorRow): Owing => ({
  ...toMirror(row),
  owes: row.state as Owing['owes'],
  byId: row.acceptedById,
  at: toInstant(row.acceptedAt),
})

/** Where a code leads, over all councils: a digest and ids. Null where it is none, or is past its day. */
export const codeLeadsTo = async (prisma: PrismaClient, digest: string, now: string): Promise<CodeLeadsTo | null> => {
  const row = await prisma.jointCode.findUnique({ where: { digest } })
  if (!row || row.expiresAt <= fromInstant(now)) return null
  return { hostCouncilId: row.hostCouncilId, shareId: row.shareId }
}

/** Keeps what a council shares of its joint committees, and what it holds of others’. */
export const joint = (db: Db, councilId: string): Joint => ({
  async invite({ committeeId, authority, invitedAt, expiresAt, invitedById }, digest) {
    const days = { invitedAt: fromInstant(invitedAt), expiresAt: fromInstant(expiresAt) }
    const row = await db.jointShare.create({ data: { councilId, committeeId, authority, invitedById, ...days } })
    await db.jointCode.create({
      data: { digest, hostCouncilId: councilId, shareId: row.id, expiresAt: fromInstant(expiresAt) },
    })
    return toShare(row)
  },
  async share(id) {
    const row = isUuid(id) ? await db.jointShare.findFirst({ where: { id, councilId } }) : null
    return row && toShare(row)
  },
  async sharesOf(committeeId) {
    if (!isUuid(committeeId)) return []
    const rows = await db.jointShare.findMany({ where: { councilId, committeeId }, orderBy: { invitedAt: 'asc' } })
    return rows.map(toShare)
  },
  async moveShare(id, from, to, { at, partner }) {
    if (!isUuid(id)) return false
    const isAnswer = to === 'accepted' || to === 'refused'
    const { count } = await db.jointShare.updateMany({
      where: { id, councilId, state: { in: [...from] } },
      data: {
        state: to,
        ...(isAnswer ? { answeredAt: fromInstant(at) } : { endedAt: fromInstant(at) }),
        ...(partner && { partnerCouncilId: partner.councilId, partnerName: partner.name }),
        // The end is told to the partner as the next version.
        ...(to === 'withdrawn' && { version: { increment: 1 } }),
        revision: { increment: 1 },
      },
    })
    // While it is accepted its code goes on leading here: typed again, it finishes what was begun.
    if (count === 1 && to !== 'accepted')
      await db.jointCode.deleteMany({ where: { shareId: id, hostCouncilId: councilId } })
    return count === 1
  },
  async toSend(digestOf) {
    const rows = await db.jointShare.findMany({
      where: { councilId, partnerCouncilId: { not: null }, state: { in: ['accepted', 'withdrawn'] } },
    })
    const found: Dispatch[] = []
    for (const row of rows) {
      if (row.state === 'withdrawn') {
        if (row.arrived < row.version) found.push({ share: toShare(row), version: row.version, isEnd: true })
        continue
      }
      const digest = await digestOf(toShare(row))
      const where = { id: row.id, councilId, version: row.version, state: 'accepted' }
      const isNew = digest !== row.digest
      if (isNew) {
        const { count } = await db.jointShare.updateMany({ where, data: { digest, version: { increment: 1 } } })
        // Another process has just written the same, or newer.
        if (count === 0) continue
      }
      const version = row.version + (isNew ? 1 : 0)
      if (row.arrived < version) found.push({ share: toShare(row), version, isEnd: false })
    }
    return found
  },
  async arrived(id, version) {
    if (!isUuid(id)) return
    await db.jointShare.updateMany({ where: { id, councilId, arrived: { lt: version } }, data: { arrived: version } })
  },

  async mirror(id) {
    const row = isUuid(id) ? await db.jointMirror.findFirst({ where: { id, councilId, state: STANDS } }) : null
    return row && toMirror(row)
  },
  async mirrorsOf(committeeId) {
    if (!isUuid(committeeId)) return []
    const where = { councilId, committeeId, state: STANDS }
    const rows = await db.jointMirror.findMany({ where, orderBy: { acceptedAt: 'asc' } })
    return rows.map(toMirror)
  },
  async mirrorOfShare(shareId) {
    const where = { councilId, shareId, state: STANDS }
    const row = isUuid(shareId) ? await db.jointMirror.findFirst({ where }) : null
    return row && toMirror(row)
  },
  async begin({ at, byId, owes, ...given }) {
    const data = { councilId, ...given, state: owes, acceptedById: byId, acceptedAt: fromInstant(at) }
    return (await db.jointMirror.createMany({ data, skipDuplicates: true })).count === 1
  },
  async owing(shareId) {
    const where = { councilId, state: { in: [...OWED] }, ...(shareId && { shareId }) }
    return (await db.jointMirror.findMany({ where, orderBy: { acceptedAt: 'asc' } })).map(toOwing)
  },
  async settle(shareId, owes, became) {
    const where = { councilId, shareId, state: owes }
    if (owes === 'refusing' || (owes === 'accepting' && became === 'void'))
      return (await db.jointMirror.deleteMany({ where })).count === 1
    const data = { state: owes === 'accepting' ? 'active' : 'ended' }
    return (await db.jointMirror.updateMany({ where, data })).count === 1
  },
  async receive(shareId, version, form, at) {
    if (!isUuid(shareId)) return false
    const { count } = await db.jointMirror.updateMany({
      where: { councilId, shareId, state: 'active', version: { lt: version } },
      data: { version, form: form as unknown as Prisma.InputJsonValue, changedAt: fromInstant(at) },
    })
    return count === 1
  },
  async end(shareId, because, at) {
    if (!isUuid(shareId)) return false
    const { count } = await db.jointMirror.updateMany({
      where: { councilId, shareId, state: 'active' },
      data: { state: because === 'left' ? 'leaving' : 'ended', endedBecause: because, endedAt: fromInstant(at) },
    })
    return count === 1
  },
})
