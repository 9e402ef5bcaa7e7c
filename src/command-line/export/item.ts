import { agendaAt } from '../../app/agenda-at.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { publicAgenda } from '../../domain/agenda/public-agenda.ts'
import { civilDate, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { itemPaper } from '../../export/decision/item-paper.ts'
import { PAPER_FORMATS, type PaperFormat, paperFile } from '../../export/paper-file.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportKind } from './kind.ts'

/** One item of a meeting as a page by itself: what the agenda said of it, and its minute. */
export const item: ExportKind = {
  says: 'one item of the meeting of --on, the one of --minute: what the agenda said, its minute, its documents',
  formats: Object.keys(PAPER_FORMATS),
  hasClosed: false,
  async write({ format, committee, on, minute }, { store, councilId, clock }) {
    if (on === null || !isCivilDate(on)) return { why: 'Say the day of the meeting, such as --on 2026-11-12.' }
    if (minute === null) return { why: 'Say which item by its minute, such as --minute 305.' }
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeeMeant(tx, committee)
      if (typeof meant === 'string') return { why: meant }
      const day = civilDate(on)
      const [meeting] = await tx.meetings.of(meant.id, day, day)
      const at = meeting && (await agendaAt(tx, clock, meeting.id))
      if (!at) return { why: `The ${meant.name} has no agenda for ${longDate(day)}.` }
      const out = await decisionsOutOf(tx, at)
      const one = out.decisions.find((it) => it.minute === minute)
      if (!one) return { why: `Nothing is recorded under minute ${minute}.` }
      const line = publicAgenda(at.committee, at.meeting, at.shown.lines).lines.find(({ number }) => number === minute)
      const referrals = one.inPrivate ? [] : await tx.outcomes.referralsOf(at.meeting.id)
      const themes = referrals.filter((it) => it.minute === minute).flatMap(({ comments }) => comments)
      return { page: { out, minute: one, line: line ?? null, themes } }
    })
    if (read.why !== undefined) return { why: read.why }
    return paperFile(itemPaper(read.page), format as PaperFormat)
  },
}
