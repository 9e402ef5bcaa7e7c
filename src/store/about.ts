import { z } from 'zod'
import type { AboutBodies } from '../app/ports/about.ts'
import { NOTHING_SAID } from '../domain/committee/about.ts'
import { fromDayOrNull, fromInstant, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'

const members = z.array(z.string())

/** Keeps what bodies are for. What a body was called, and what it reports into, stand with the committee itself. */
export const about = (db: Db, councilId: string): AboutBodies => ({
  async of(committeeId) {
    const row = await db.committee.findFirst({
      where: { id: committeeId, councilId },
      select: { predecessorName: true, predecessorUntil: true, feedsId: true, about: true },
    })
    if (!row) return { about: NOTHING_SAID, at: null }
    return {
      about: {
        terms: row.about?.terms ?? null,
        objective: row.about?.objective ?? null,
        members: members.parse(row.about?.members ?? []),
        formerName: row.predecessorName,
        formerUntil: toDayOrNull(row.predecessorUntil),
        reportsToId: row.feedsId,
      },
      at: row.about?.at.toISOString() ?? null,
    }
  },
  reportingInto: (committeeId) =>
    db.committee.findMany({
      where: { councilId, feedsId: committeeId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  async save(committeeId, said, { byId, at }) {
    const words = {
      terms: said.terms,
      objective: said.objective,
      members: [...said.members],
      byId,
      at: fromInstant(at),
    }
    await db.aboutCommittee.upsert({
      where: { committeeId, councilId },
      create: { councilId, committeeId, ...words },
      update: words,
    })
    await db.committee.updateMany({
      where: { id: committeeId, councilId },
      data: {
        predecessorName: said.formerName,
        predecessorUntil: fromDayOrNull(said.formerUntil),
        feedsId: said.reportsToId,
      },
    })
  },
})
