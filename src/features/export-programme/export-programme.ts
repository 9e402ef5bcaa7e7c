import type { Deps } from '../../app/deps.ts'
import { programmeOutOf } from '../../app/papers/programme-out.ts'
import { trackerOutOf } from '../../app/papers/tracker-out.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import type { ProgrammeOut } from '../../domain/papers/programme-out.ts'
import type { TrackerOut } from '../../domain/papers/tracker-out.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Made } from '../../export/made.ts'
import { isPaperFormat } from '../../export/paper-file.ts'
import { COLUMNS, type ColumnName, type Columns } from '../../export/programme/columns.ts'
import {
  PROGRAMME_FORMATS,
  type ProgrammeFormat,
  programmeFile,
  reportFile,
} from '../../export/programme/programme-files.ts'
import { trackerFile } from '../../export/programme/tracker-files.ts'

/** What is to be made. `own` columns are by their headings, as the form gives them. */
export type ProgrammeAsked = {
  readonly committeeId: string
  readonly what: 'programme' | 'report' | 'tracker'
  readonly format: ProgrammeFormat
  readonly columns: Exclude<Columns, readonly ColumnName[]> | 'own'
  readonly own: readonly string[]
}

/** What is read for it: one of the two. */
type Out = { readonly programme: ProgrammeOut } | { readonly tracker: TrackerOut }

/** Every heading that one's own columns may have. */
export const columnNames = (): readonly string[] => Object.keys(COLUMNS)

/** Makes the file of a programme, the report to the committee, or the tracker, and gives it to whoever asked. Public form only. */
export const exportProgramme = async (deps: Deps, who: Presser, asked: ProgrammeAsked): Promise<Ruling<Made>> => {
  const out = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Out>> => {
    const committee = await tx.committees.find(asked.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'export-programme', committee.id)
    if (!may.ok) return may
    return allow(
      asked.what === 'tracker'
        ? { tracker: await trackerOutOf(tx, deps.clock, committee) }
        : { programme: await programmeOutOf(tx, deps.clock, committee) },
    )
  })
  if (!out.ok) return out

  const { what, format } = asked
  if (what === 'report' && !isPaperFormat(format))
    return refuse({ rule: 'format-is-for-programmes', format: PROGRAMME_FORMATS[format] })
  const columns = asked.columns === 'own' ? asked.own.filter(isColumn) : asked.columns
  if (what === 'programme' && columns.length === 0) return refuse({ rule: 'columns-needed' })
  const made =
    'tracker' in out.value
      ? await trackerFile(out.value.tracker, format)
      : what === 'report' && isPaperFormat(format)
        ? await reportFile(out.value.programme, format)
        : await programmeFile(out.value.programme, format, columns)

  const shared = await shareFiles(deps, who, [made], `${made.title}. The public form.`)
  if (!shared.ok) return shared
  await deps.store.for(who.councilId).transaction((tx) =>
    tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'programme-exported',
      aboutKind: 'committee',
      aboutId: asked.committeeId,
      committeeId: asked.committeeId,
      detail: { what, format },
    }),
  )
  return allow(made)
}
const isColumn = (name: string): name is ColumnName => Object.hasOwn(COLUMNS, name)
