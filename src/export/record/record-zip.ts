import { escapeUTF8 } from 'entities'
import { strToU8, zipSync } from 'fflate'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Gathered, Sheet } from '../../domain/keeping/record.ts'
import { fileName } from '../file-name.ts'
import type { Made } from '../made.ts'
import { csv } from '../table/csv.ts'

/** What a file of a record says above it: what it is, and what is left out of it and why. */
export type RecordTitled = {
  readonly title: string
  readonly council: string
  readonly day: CivilDate
  readonly notes: readonly string[]
  /** Words of the file's name besides the title: `not for publication`. */
  readonly marked?: string
}

const inWords = (name: string): string => name.replace(/_id$/, '').replaceAll('_', ' ')
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase())

const cell = (value: unknown, names: Gathered['names']): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return isUuid(value) ? (names[value] ?? value) : value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const gridOf = ({ rows }: Sheet, names: Gathered['names']) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => cell(row[name], names) !== ''),
  )
  return { head: columns.map(inWords), rows: rows.map((row) => columns.map((name) => cell(row[name], names))) }
}

const page = ({ title, council, day, notes, marked }: RecordTitled, { sheets, names }: Gathered): string => {
  const tables = sheets.map((sheet) => {
    const { head, rows } = gridOf(sheet, names)
    const cells = (row: readonly string[], tag: string) =>
      row.map((one) => `<${tag}>${escapeUTF8(one)}</${tag}>`).join('')
    return `<h2>${escapeUTF8(capital(inWords(sheet.kind)))} (${rows.length})</h2>
<div class="wide" tabindex="0" role="region" aria-label="${escapeUTF8(inWords(sheet.kind))}"><table>
<thead><tr>${head.map((one) => `<th scope="col">${escapeUTF8(one)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}</tbody></table></div>`
  })
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeUTF8(title)}</title><style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:80rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;min-width:6rem;overflow-wrap:anywhere}</style></head>
<body><main><h1>${escapeUTF8(title)}</h1>
${marked ? `<p><strong>${escapeUTF8(marked.toUpperCase())}</strong></p>` : ''}
<p>${escapeUTF8(council)}. Gathered on ${escapeUTF8(longDate(day))}.</p>
<ul>${notes.map((note) => `<li>${escapeUTF8(note)}</li>`).join('')}</ul>
${tables.join('\n')}
</main></body></html>
`
}

/**
 * A record as one zip: a page to read, a table for each kind, and the whole as JSON, ids and what they stand for
 * included. Cells that a spreadsheet would take for a formula are words; names of files are safe on any computer.
 */
export const recordZip = (titled: RecordTitled, gathered: Gathered): Made => {
  const { title, day, marked } = titled
  const json = { title, council: titled.council, day, notes: titled.notes, ...(marked && { marked }), ...gathered }
  const files = [
    ['index.html', page(titled, gathered)],
    ['record.json', JSON.stringify(json, null, 2)],
    ...gathered.sheets.map((sheet) => [fileName([sheet.kind], 'csv'), csv(gridOf(sheet, gathered.names))] as const),
  ] as const
  // A zip keeps a time for each part; this one is the same in every place.
  const at = { mtime: '1980-01-01T12:00:00', level: 6 } as const
  const bytes = zipSync(Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), at] as const])) as never)
  return { name: fileName([title, ...(marked ? [marked] : []), day], 'zip'), title, bytes }
}
