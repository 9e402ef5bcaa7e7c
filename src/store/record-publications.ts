import type { RecordPublications } from '../app/ports/record-publications.ts'
import type { RecordKind, RecordPublication } from '../domain/outcomes/record-publication.ts'
import { fromDay, fromInstant, toDay } from './days.ts'
import type { Db } from './db.ts'
import type { RecordPublication as Row } from './generated/client.ts'

const toPublication = ({ councilId: _, kind, publishedOn, at, ...row }: Row): RecordPublication => ({
  ...row,
  kind: kind as RecordKind,
  publishedOn: toDay(publishedOn),
  at: at.toISOString(),
})

/** Keeps when decisions, notes of them and minutes were published. What is published again is a row of its own. */
export const recordPublications = (db: Db, councilId: string): RecordPublications => ({
  async publishedOf(meetingId) {
    const rows = await db.recordPublication.findMany({
      where: { councilId, meetingId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toPublication)
  },
  async recordPublished({ publishedOn, at, ...publication }) {
    return toPublication(
      await db.recordPublication.create({
        data: { councilId, ...publication, publishedOn: fromDay(publishedOn), at: fromInstant(at) },
      }),
    )
  },
})
