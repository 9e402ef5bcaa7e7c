import type { Closed } from '../../app/ports/closed.ts'
import type { Clearing } from '../../domain/closed/clearance.ts'
import type { Part } from '../../domain/programme/item.ts'
import { fromInstant, toInstant } from '../days.ts'
import type { Db } from '../db.ts'
import type { Clearing as Row } from '../generated/client.ts'
import { closedTexts } from './closed-texts.ts'

const toClearing = ({ personId, committeeId, itemId, isWithdrawn, why, byId, at }: Row): Clearing => ({
  personId,
  committeeId,
  itemId,
  isWithdrawn,
  why,
  byId,
  at: toInstant(at),
})

/** Keeps what is private about items: parts, clearances, closed words. It stores and fetches; it decides nothing. */
export const closed = (db: Db, councilId: string): Closed => ({
  ...closedTexts(db, councilId),

  async changesOf(itemId, paperId) {
    const rows = await db.itemPartChange.findMany({
      where: { councilId, itemId, paperId: paperId ?? null },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ at, wasPart, nowPart, paragraphs, reason, suggestedById, decidedById }) => ({
      at: toInstant(at),
      was: wasPart as Part,
      now: nowPart as Part,
      paragraphs,
      reason,
      suggestedById,
      decidedById,
    }))
  },
  async recordChange(itemId, { at, was, now, paragraphs, ...change }, paperId) {
    await db.itemPartChange.create({
      data: {
        councilId,
        itemId,
        paperId: paperId ?? null,
        at: fromInstant(at),
        wasPart: was,
        nowPart: now,
        paragraphs: [...paragraphs],
        ...change,
      },
    })
  },
  async clearingsOf(personId) {
    const rows = await db.clearing.findMany({ where: { councilId, personId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    return rows.map(toClearing)
  },
  async clearingsFor(committeeId) {
    const rows = await db.clearing.findMany({
      where: { councilId, OR: [{ committeeId }, { item: { committeeId } }] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return rows.map(toClearing)
  },
  async clear({ at, ...clearing }) {
    await db.clearing.create({ data: { councilId, at: fromInstant(at), ...clearing } })
  },
})
