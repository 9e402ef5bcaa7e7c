import { itemsIn } from '../../app/papers/closed-sections.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { decisionPaper, decisionsPaper } from '../../export/decision/decision-paper.ts'
import type { Paper } from '../../export/document/paper.ts'
import { PAPER_FORMATS, type PaperFormat, paperFile } from '../../export/paper-file.ts'
import { agendaOn } from './agenda-on.ts'
import { closedFile, closedFor } from './closed-for.ts'
import type { ExportKind } from './kind.ts'

/** What a meeting decided: all of it, or the one decision of a minute. */
export const decision: ExportKind = {
  says: 'what the meeting of --on decided: all of it, or the record of the one of --minute',
  formats: Object.keys(PAPER_FORMATS),
  hasClosed: true,
  async write({ format, committee, on, minute, closedFor: named }, { store, councilId, clock }) {
    const read = await store.for(councilId).transaction(async (tx) => {
      const at = await agendaOn(tx, clock, { committee, on })
      if ('why' in at) return at
      const out = await decisionsOutOf(tx, at)
      if (named === null) return { out, closing: null }
      const lines = at.shown.lines.filter(({ number }) => minute === null || number === minute)
      const closed = await closedFor(tx, clock, named, at.committee, itemsIn(lines))
      return 'why' in closed ? closed : { out, ...closed }
    })
    if ('why' in read) return read
    const { out, closing } = read
    const file = (paper: Paper) =>
      closing ? closedFile(paper, closing, format) : paperFile(paper, format as PaperFormat)
    if (minute === null) return file(decisionsPaper(out))
    const one = out.decisions.find((it) => it.minute === minute)
    if (one) return file(decisionPaper(out, one))
    const there = out.decisions.flatMap((it) => it.minute ?? []).join(', ')
    return {
      why: `No decision is recorded under minute ${minute}. ${there ? `There are: ${there}.` : 'None is recorded yet.'}`,
    }
  },
}
