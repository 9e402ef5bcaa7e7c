import { programmeOutOf } from '../../app/papers/programme-out.ts'
import type { ProgrammeOut } from '../../domain/papers/programme-out.ts'
import type { Item } from '../../domain/programme/item.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import type { Paper } from '../../export/document/paper.ts'
import { PAPER_FORMATS, type PaperFormat } from '../../export/paper-file.ts'
import { COLUMN_SETS, type Columns, columnsTyped } from '../../export/programme/columns.ts'
import {
  PROGRAMME_FORMATS,
  type ProgrammeFormat,
  programmeFile,
  reportFile,
} from '../../export/programme/programme-files.ts'
import { programmePaper, reportToCommittee } from '../../export/programme/programme-paper.ts'
import { closedFile, closedFor } from './closed-for.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportAsked, ExportFrom, ExportKind } from './kind.ts'

/** A committee's work programme, as a table or a document. */
export const programme: ExportKind = {
  says: 'the work programme of a committee, as a table or a document',
  formats: Object.keys(PROGRAMME_FORMATS),
  hasClosed: true,
  async write(asked, from) {
    const columns = columnsOf(asked.columns)
    if (typeof columns === 'object' && 'why' in columns) return columns
    const read = await programmeOf(asked, from)
    if ('why' in read) return read
    const { out, closing } = read
    return closing
      ? closedFile(programmePaper(out), closing, asked.format)
      : programmeFile(out, asked.format as ProgrammeFormat, columns)
  },
}

/** The work-programme report to the committee: the same, with the recommendation, progress and what changed. */
export const report: ExportKind = {
  says: 'the work-programme report to the committee: recommendation, programme, progress, changes',
  formats: Object.keys(PAPER_FORMATS),
  hasClosed: true,
  async write(asked, from) {
    const read = await programmeOf(asked, from)
    if ('why' in read) return read
    const { out, closing } = read
    return closing
      ? closedFile(reportToCommittee(out), closing, asked.format)
      : reportFile(out, asked.format as PaperFormat)
  },
}

type Read = { readonly out: ProgrammeOut; readonly closing: ((paper: Paper) => Paper) | null }

const programmeOf = async (
  { committee, closedFor: named }: ExportAsked,
  { store, councilId, clock }: ExportFrom,
): Promise<Read | { readonly why: string }> =>
  store.for(councilId).transaction(async (tx) => {
    const meant = await committeeMeant(tx, committee)
    if (typeof meant === 'string') return { why: meant }
    const out = await programmeOutOf(tx, clock, meant)
    if (named === null) return { out, closing: null }
    const items = await tx.items.of(meant.id, LIVE_STAGES)
    const closed = await closedFor(tx, clock, named, meant, items.map(inPaper))
    return 'why' in closed ? closed : { out, ...closed }
  })

const inPaper = ({ id, number }: Item) => ({ itemId: id, number: String(number) })

/** The columns that were typed: the name of a set, or headings separated by commas. */
const columnsOf = (typed: string | null): Columns | { readonly why: string } => {
  if (typed === null) return 'full'
  if (typed === 'pro-forma' || Object.hasOwn(COLUMN_SETS, typed)) return typed as Columns
  const own = columnsTyped(typed)
  if (own.ok) return own.columns
  const sets = [...Object.keys(COLUMN_SETS), 'pro-forma'].join(', ')
  return {
    why: `There is no column ${own.unknown.map((name) => `“${name}”`).join(', ') || 'in that'}. Give one of ${sets}, or headings separated by commas.`,
  }
}
