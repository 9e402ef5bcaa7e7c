import { programmeOutOf } from '../../app/papers/programme-out.ts'
import type { ProgrammeOut } from '../../domain/papers/programme-out.ts'
import { PAPER_FORMATS, type PaperFormat } from '../../export/paper-file.ts'
import { COLUMN_SETS, type Columns, columnsTyped } from '../../export/programme/columns.ts'
import {
  PROGRAMME_FORMATS,
  type ProgrammeFormat,
  programmeFile,
  reportFile,
} from '../../export/programme/programme-files.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportAsked, ExportFrom, ExportKind } from './kind.ts'
import { NO_CLOSED_FORM } from './no-closed.ts'

/** A committee's work programme, as a table or a document. */
export const programme: ExportKind = {
  says: 'the work programme of a committee, as a table or a document',
  formats: Object.keys(PROGRAMME_FORMATS),
  async write(asked, from) {
    const columns = columnsOf(asked.columns)
    if (typeof columns === 'object' && 'why' in columns) return columns
    const out = await programmeOf(asked, from)
    return 'why' in out ? out : programmeFile(out, asked.format as ProgrammeFormat, columns)
  },
}

/** The work-programme report to the committee: the same, with the recommendation, progress and what changed. */
export const report: ExportKind = {
  says: 'the work-programme report to the committee: recommendation, programme, progress, changes',
  formats: Object.keys(PAPER_FORMATS),
  async write(asked, from) {
    const out = await programmeOf(asked, from)
    return 'why' in out ? out : reportFile(out, asked.format as PaperFormat)
  },
}

const programmeOf = async (
  { committee, closed }: ExportAsked,
  { store, councilId, clock }: ExportFrom,
): Promise<ProgrammeOut | { readonly why: string }> => {
  if (closed) return { why: NO_CLOSED_FORM }
  return store.for(councilId).transaction(async (tx) => {
    const meant = await committeeMeant(tx, committee)
    return typeof meant === 'string' ? { why: meant } : programmeOutOf(tx, clock, meant)
  })
}

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
