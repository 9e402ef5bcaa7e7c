import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { publicAgenda } from '../../domain/agenda/public-agenda.ts'
import { itemPaper } from '../../export/decision/item-paper.ts'
import { PAPER_FORMATS, type PaperFormat, paperFile } from '../../export/paper-file.ts'
import { agendaOn } from './agenda-on.ts'
import type { ExportKind } from './kind.ts'

/** One item of a meeting as a page by itself: what the agenda said of it, and its minute. */
export const item: ExportKind = {
  says: 'one item of the meeting of --on, the one of --minute: what the agenda said, its minute, its documents',
  formats: Object.keys(PAPER_FORMATS),
  hasClosed: false,
  async write({ format, committee, on, minute }, { store, councilId, clock }) {
    if (minute === null) return { why: 'Say which item by its minute, such as --minute 305.' }
    const read = await store.for(councilId).transaction(async (tx) => {
      const at = await agendaOn(tx, clock, { committee, on })
      if ('why' in at) return at
      const out = await decisionsOutOf(tx, at)
      const one = out.decisions.find((it) => it.minute === minute)
      if (!one) return { why: `Nothing is recorded under minute ${minute}.` }
      const line = publicAgenda(at.committee, at.meeting, at.shown.lines).lines.find(({ number }) => number === minute)
      const referrals = one.inPrivate ? [] : await tx.outcomes.referralsOf(at.meeting.id)
      const themes = referrals.filter((it) => it.minute === minute).flatMap(({ comments }) => comments)
      return { page: { out, minute: one, line: line ?? null, themes } }
    })
    return 'why' in read ? read : paperFile(itemPaper(read.page), format as PaperFormat)
  },
}
