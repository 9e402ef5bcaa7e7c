import { agendaAt } from '../../app/agenda-at.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { civilDate, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { decisionPaper, decisionsPaper } from '../../export/decision/decision-paper.ts'
import { PAPER_FORMATS, type PaperFormat, paperFile } from '../../export/paper-file.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportKind } from './kind.ts'
import { NO_CLOSED_FORM } from './no-closed.ts'

/** What a meeting decided: all of it, or the one decision of a minute. */
export const decision: ExportKind = {
  says: 'what the meeting of --on decided: all of it, or the record of the one of --minute',
  formats: Object.keys(PAPER_FORMATS),
  async write({ format, committee, on, minute, closed }, { store, councilId, clock }) {
    if (closed) return { why: NO_CLOSED_FORM }
    if (on === null || !isCivilDate(on)) return { why: 'Say the day of the meeting, such as --on 2026-11-12.' }
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeeMeant(tx, committee)
      if (typeof meant === 'string') return { why: meant }
      const day = civilDate(on)
      const [meeting] = await tx.meetings.of(meant.id, day, day)
      const at = meeting && (await agendaAt(tx, clock, meeting.id))
      return at ? decisionsOutOf(tx, at) : { why: `The ${meant.name} has no agenda for ${longDate(day)}.` }
    })
    if ('why' in read) return read
    if (minute === null) return paperFile(decisionsPaper(read), format as PaperFormat)
    const one = read.decisions.find((it) => it.minute === minute)
    if (one) return paperFile(decisionPaper(read, one), format as PaperFormat)
    const there = read.decisions.flatMap((it) => it.minute ?? []).join(', ')
    return {
      why: `No decision is recorded under minute ${minute}. ${there ? `There are: ${there}.` : 'None is recorded yet.'}`,
    }
  },
}
