import { longDate } from '../../domain/calendar/civil-date.ts'
import { TRACKER_COLUMNS, type TrackerOut, type TrackerRow } from '../../domain/papers/tracker-out.ts'
import { facts, type Paper, paragraph, table } from '../document/paper.ts'
import { printable } from '../document/printable.ts'
import { fileName } from '../file-name.ts'
import type { Made } from '../made.ts'
import { isPaperFormat, paperFile } from '../paper-file.ts'
import type { Grid } from './grid.ts'
import type { ProgrammeFormat } from './programme-files.ts'

const titleOf = ({ committee }: TrackerOut): string => `Recommendations and actions: ${committee}`

const gridOf = ({ rows }: TrackerOut): Grid => ({
  head: TRACKER_COLUMNS.map(([heading]) => heading),
  rows: rows.map((row) => TRACKER_COLUMNS.map(([, cell]) => printable(cell(row)))),
})

/** Nine columns do not fit a page that is read upright: what belongs together stands together. */
const ON_PAPER = ['Reference', 'Area', 'What was asked', 'Of whom, by when', 'Where it stands']
const onPaper = ({ reference, origin, on, area, words, lead, due, answer, status }: TrackerRow): readonly string[] =>
  [
    [reference, [origin, on && longDate(on)].filter(Boolean).join(', ')],
    [area],
    [words],
    [lead, due && `By ${longDate(due)}`],
    [status, answer],
  ].map((parts) => printable(parts.filter(Boolean).join('. ')))

/** The tracker as a document: one table, with what needs looking at first. */
export const trackerPaper = (out: TrackerOut): Paper => {
  return {
    title: titleOf(out),
    above: out.council,
    language: 'en-GB',
    day: out.madeOn,
    blocks: [
      ...paragraph(`As it stood on ${longDate(out.madeOn)}.`, 'note'),
      ...facts([
        'Contact officer',
        out.contact && [out.contact.name, out.contact.telephone].filter(Boolean).join(', '),
      ]),
      ...(out.rows.length > 0
        ? [table('Recommendations and actions', ON_PAPER, out.rows.map(onPaper), false)]
        : paragraph('Nothing is on the tracker yet.')),
    ],
  }
}

/** The tracker as a file: a table for working with, or a document for reading. It is made from the public form alone. */
export const trackerFile = async (out: TrackerOut, format: ProgrammeFormat): Promise<Made> => {
  if (isPaperFormat(format)) return paperFile(trackerPaper(out), format)
  const title = `${titleOf(out)}, ${longDate(out.madeOn)}`
  const name = fileName([titleOf(out), out.madeOn], format)
  const text = (words: string) => new TextEncoder().encode(words)
  if (format === 'json') return { name, title, bytes: text(`${JSON.stringify(out, null, 2)}\n`) }
  if (format === 'csv') return { name, title, bytes: text((await import('../table/csv.ts')).csv(gridOf(out))) }
  return { name, title, bytes: await (await import('../table/xlsx.ts')).xlsx(gridOf(out), out.committee, out.madeOn) }
}
