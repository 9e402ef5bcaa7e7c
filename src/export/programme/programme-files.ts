import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeOut } from '../../domain/papers/programme-out.ts'
import { fileName } from '../file-name.ts'
import type { Made } from '../made.ts'
import { isPaperFormat, PAPER_FORMATS, type PaperFormat, paperFile } from '../paper-file.ts'
import type { Columns } from './columns.ts'
import { programmeGrid } from './grid.ts'
import { programmePaper, programmeTitle, reportToCommittee } from './programme-paper.ts'

/** The formats a programme goes out in. A table for working with, or a document for reading. */
export const PROGRAMME_FORMATS = { xlsx: 'Excel', csv: 'CSV', ...PAPER_FORMATS, json: 'JSON' } as const
export type ProgrammeFormat = keyof typeof PROGRAMME_FORMATS

/** A programme as a file; `columns` is for the tables. It is made from the public form alone. */
export const programmeFile = async (out: ProgrammeOut, format: ProgrammeFormat, columns: Columns): Promise<Made> => {
  if (isPaperFormat(format)) return paperFile(programmePaper(out), format)
  const title = `${programmeTitle(out)}, ${longDate(out.madeOn)}`
  const name = fileName([programmeTitle(out), out.madeOn], format)
  const text = (words: string) => new TextEncoder().encode(words)
  if (format === 'json') return { name, title, bytes: text(`${JSON.stringify(out, null, 2)}\n`) }
  const grid = programmeGrid(out, columns)
  if (format === 'csv') return { name, title, bytes: text((await import('../table/csv.ts')).csv(grid)) }
  const { xlsx } = await import('../table/xlsx.ts')
  return { name, title, bytes: await xlsx(grid, out.committee, out.madeOn) }
}

/** The work-programme report to the committee, as a file. */
export const reportFile = (out: ProgrammeOut, format: PaperFormat): Promise<Made> =>
  paperFile(reportToCommittee(out), format)
