import { createHash, randomBytes } from 'node:crypto'
import type { Ledger, LedgerEntry } from '../app/ports/ledger.ts'
import { fromInstant, toInstant } from './days.ts'
import type { Db } from './db.ts'
import type { Prisma } from './generated/client.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON with its keys in order, so that the same detail always has the same commitment. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const commitmentTo = (salt: string, detail: unknown): string => sha256(`${salt}\n${canonical(detail)}`)

type Link = {
  councilId: string
  position: bigint
  at: Date
  byId: string | null
  did: string
  aboutKind: string
  aboutId: string | null
  committeeId: string | null
  commitment: string
  previous: string
}
const hashOf = (link: Link): string =>
  sha256(
    [
      link.previous,
      link.councilId,
      link.position,
      toInstant(link.at),
      link.byId,
      link.did,
      link.aboutKind,
      link.aboutId,
      link.committeeId,
      link.commitment,
    ]
      .map((part) => part ?? '')
      .join('\n'),
  )

/**
 * Keeps the ledger. Each entry is chained to the last by a hash over commitments to its words, not over the words, so
 * that a person's data can be erased and the chain still verifies. One council's entries are written one at a time.
 */
export const ledger = (db: Db, councilId: string): Ledger => ({
  async record({ detail, at, ...entry }) {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger ${councilId}`}, 0))`
    const last = await db.ledgerEntry.findFirst({ where: { councilId }, orderBy: { position: 'desc' } })
    const salt = randomBytes(16).toString('hex')
    const link = {
      ...entry,
      councilId,
      at: fromInstant(at),
      position: (last?.position ?? 0n) + 1n,
      commitment: commitmentTo(salt, detail),
      previous: last?.hash ?? '',
    }
    const { id } = await db.ledgerEntry.create({ data: { ...link, hash: hashOf(link) } })
    await db.ledgerDetail.create({ data: { entryId: id, councilId, salt, detail: detail as Prisma.InputJsonObject } })
  },

  async page({ committeeId, aboutId, did, before, atMost }) {
    const rows = await db.ledgerEntry.findMany({
      where: {
        councilId,
        ...(committeeId && { committeeId }),
        ...(aboutId && { aboutId }),
        ...(did && { did: { in: [...did] } }),
        ...(before && { position: { lt: before } }),
      },
      orderBy: { position: 'desc' },
      take: atMost + 1,
      include: { ledgerDetail: true },
    })
    const shown = rows.slice(0, atMost)
    return {
      entries: shown.map((row) => ({
        at: toInstant(row.at),
        byId: row.byId,
        did: row.did,
        aboutKind: row.aboutKind as LedgerEntry['aboutKind'],
        aboutId: row.aboutId,
        committeeId: row.committeeId,
        detail: (row.ledgerDetail?.detail ?? {}) as Record<string, unknown>,
        position: Number(row.position),
      })),
      older: rows.length > atMost ? Number(shown.at(-1)!.position) : null,
    }
  },

  async firstBrokenLink() {
    let previous = ''
    let expected = 1n
    for (;;) {
      const rows = await db.ledgerEntry.findMany({
        where: { councilId, position: { gte: expected } },
        orderBy: { position: 'asc' },
        take: 1_000,
        include: { ledgerDetail: true },
      })
      for (const row of rows) {
        const holds =
          row.position === expected &&
          row.previous === previous &&
          row.hash === hashOf(row) &&
          (!row.ledgerDetail || row.commitment === commitmentTo(row.ledgerDetail.salt, row.ledgerDetail.detail))
        if (!holds) return Number(expected)
        previous = row.hash
        expected += 1n
      }
      if (rows.length < 1_000) return null
    }
  },
})
