import type { Clock } from '../../clock.ts'
import { stateAfterRedraft } from '../../domain/agenda/agenda.ts'
import { changesBetween } from '../../domain/agenda/changes.ts'
import type { ReportStatus } from '../../domain/agenda/report-status.ts'
import { withReport } from '../../domain/agenda/with-reports.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { agendaMovedOn } from '../agenda-moved-on.ts'
import { itemsForAgenda } from '../items-for-agenda.ts'
import type { Tx } from '../ports/tx.ts'

const SAID: ReadonlySet<ReportStatus> = new Set(['in', 'late', 'to-follow', 'held-elsewhere'])

/**
 * The report of a request has come in, or is to follow: a draft that stands in its committee's channel
 * becomes the next one, with that and nothing else changed, is drawn again there, and its thread says so. Nobody is
 * asked about it again. Once the agenda is published nothing of it changes here: that is a supplement.
 */
export const reportOnDraft = async (tx: Tx, clock: Clock, requestId: string, byId: string | null): Promise<void> => {
  const request = await tx.requests.find(requestId)
  const { meetingId } = request ?? {}
  if (!request || !meetingId || request.kind !== 'report') return
  if ((await tx.outbox.copies('agenda-in-channel', meetingId)).length === 0) return
  const agenda = await tx.agendas.hold(meetingId)
  if (!agenda || (await tx.publications.of(meetingId))) return
  const meeting = await tx.meetings.find(meetingId)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  const item = await tx.items.find(request.itemId)
  const draft = await tx.agendas.revision(agenda.id, agenda.revision)
  if (!committee || !item || !draft || !isStanding(meeting)) return

  const [now] = (await itemsForAgenda(tx, [item])).toCompose
  if (!now) return
  const { papers, asked, lateReason } = now
  const lines = withReport(draft.lines, {
    itemId: item.id,
    papers,
    asked,
    heldElsewhere: item.heldElsewhere,
    lateReason,
  })
  const changes = changesBetween(draft.lines, lines)
  const status = lines.find(({ itemId }) => itemId === item.id)?.report
  // Who has declined, or is not asked any more, is the officer's to say in the next draft, not the channel's to hear.
  if (changes.length === 0 || !status || !SAID.has(status)) return
  const at = clock.now().toISO()!
  await tx.agendas.redraft(agenda, stateAfterRedraft(agenda.state, changes), {
    lines,
    changes,
    madeById: byId ?? draft.madeById,
    madeAt: at,
  })
  const revision = agenda.revision + 1
  await tx.ledger.record({
    at,
    byId,
    did: 'agenda-brought-up-to-date',
    aboutKind: 'agenda',
    aboutId: meetingId,
    committeeId: committee.id,
    detail: { revision, changes: changes.map(({ words }) => words) },
  })
  await agendaMovedOn(tx, clock, committee, { meetingId, revision, isBroughtUpToDate: true })
}
