import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TRACKER_COLUMNS } from '../../src/domain/papers/tracker-out.ts'
import { COLUMN_SETS, type Columns } from '../../src/export/programme/columns.ts'
import { programmeGrid } from '../../src/export/programme/grid.ts'
import { programmeFile } from '../../src/export/programme/programme-files.ts'
import { trackerFile } from '../../src/export/programme/tracker-files.ts'
import { harmless } from '../../src/export/table/csv.ts'
import { aTrackerOut } from '../support/every-paper.ts'
import { AS_WORDS, hasPoppler, hasSheets, pictured, throughOffice } from '../support/other-software.ts'
import { aProgrammeOut, aRow } from '../support/papers.ts'
import { rowsByHand, sheetByHand } from '../support/sheet-by-hand.ts'

const pictures = fileURLToPath(new URL('../artefacts/papers/', import.meta.url))

/** What a spreadsheet may trip over: formulas, marks, several lines, a tongue that runs from right to left, a face. */
const ODD = [
  '=HYPERLINK("x")',
  'Fees & <charges>, “all”',
  'Two\nlines',
  'مراجعة خدمات الشباب',
  'Parks 🌳 and play',
  '+44 1632',
].map((title, at) => aRow({ number: at + 1, title, outcome: `Wanted, "${at}"` }))
const [group] = aProgrammeOut().groups
const odd = aProgrammeOut({ groups: [{ ...group!, rows: ODD }] })
const tracker = aTrackerOut()
const trackerRows = [
  TRACKER_COLUMNS.map(([heading]) => heading),
  ...tracker.rows.map((row) => TRACKER_COLUMNS.map(([, cell]) => cell(row))),
]
const sets: readonly Columns[] = [...(Object.keys(COLUMN_SETS) as (keyof typeof COLUMN_SETS)[]), 'pro-forma']
const TABLES = [
  ...sets.map((columns) => {
    const { head, rows } = programmeGrid(odd, columns)
    return {
      name: `the programme, ${String(columns)}`,
      rows: [head, ...rows],
      make: (format: 'xlsx' | 'csv') => programmeFile(odd, format, columns),
    }
  }),
  { name: 'the tracker', rows: trackerRows, make: (format: 'xlsx' | 'csv') => trackerFile(tracker, format) },
]
const asFile = (name: string, ending: string) => `${name.replace(/\W+/g, '-')}.${ending}`

describe('Every table opens in software that did not write it', () => {
  it.each(TABLES)('as a workbook, read from its parts: every cell is words, and they are ours: $name', async (one) => {
    expect(sheetByHand((await one.make('xlsx')).bytes)).toEqual(one.rows)
  })

  it.each(TABLES)('as comma-separated text, read by the rules of RFC 4180: $name', async (one) => {
    expect(rowsByHand((await one.make('csv')).bytes)).toEqual(one.rows.map((row) => row.map(harmless)))
  })
})

describe.skipIf(!hasSheets)('Every workbook opens in LibreOffice (skipped where it is not on the machine)', () => {
  it('with the same words in the same cells, and a picture of each is kept', async () => {
    mkdirSync(pictures, { recursive: true })
    const books = new Map<string, Uint8Array>()
    for (const { name, make } of TABLES) books.set(asFile(name, 'xlsx'), (await make('xlsx')).bytes)

    const saved = await throughOffice(books, AS_WORDS)
    for (const { name, rows } of TABLES) expect(rowsByHand(saved.get(asFile(name, 'csv'))!), name).toEqual(rows)

    if (!hasPoppler) return
    const drawn = await throughOffice(books)
    for (const { name } of TABLES)
      expect(await pictured(drawn.get(asFile(name, 'pdf'))!, pictures, `excel-${asFile(name, '')}`)).toBeGreaterThan(0)
  })
})
