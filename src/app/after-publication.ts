import type { Clock } from '../clock.ts'
import { type Happened, type Supplement, supplementTo } from '../domain/agenda/supplement.ts'
import { askAboutSupplement } from './approvals/supplement-approval.ts'
import type { Tx } from './ports/tx.ts'

/**
 * To be called when something happens to the business of a meeting (an item comes late, is withdrawn or moved, a
 * report comes late, the meeting moves). Before publication it answers null and writes nothing: the draft is composed
 * again. After it, the agenda stays as it was published and the change is the next numbered supplement.
 */
export const afterPublication = async (
  tx: Tx,
  clock: Clock,
  meetingId: string,
  happened: Happened,
  byId: string | null,
): Promise<Supplement | null> => {
  const publication = await tx.publications.of(meetingId)
  const published = publication && (await tx.agendas.revision(publication.agendaId, publication.revision))
  const supplement = supplementTo(published?.lines ?? null, happened)
  if (!publication || !supplement) return null

  const now = clock.now().toISO()!
  const added = await tx.publications.addSupplement(
    { ...supplement, agendaId: publication.agendaId, byId, publishedAt: null, link: null },
    now,
  )
  const agenda = await tx.agendas.find(publication.agendaId)
  await tx.ledger.record({
    at: now,
    byId,
    did: 'supplement-made',
    aboutKind: 'agenda',
    aboutId: meetingId,
    committeeId: agenda?.committeeId ?? null,
    detail: { number: added.number, change: happened.change, reason: happened.reason },
  })
  await askAboutSupplement(tx, clock, meetingId, added, byId)
  return added
}
