import type { ItemRead, Proposal } from '../reading.ts'
import type { Page } from '../text/page.ts'
import { exemptIn } from './exempt.ts'
import type { TableRow } from './tables.ts'

/** A row as evidence: all of its cells. */
export const evidenceOf = (page: Page, row: TableRow) => ({
  text: page.text.slice(row.start, row.end),
  start: row.start,
  end: row.end,
})

/** A row as an item of the page, with the paragraph that keeps it private where its column names one. */
export const itemOf = (page: Page, row: TableRow, title: string): ItemRead => ({
  number:
    row.cells.reference && /^[\w./-]{1,20}$/.test(row.cells.reference)
      ? row.cells.reference.replace(/[.)]$/, '')
      : null,
  title,
  start: row.start,
  end: row.end,
  parent: null,
  exempt: row.cells.exempt ? exemptIn(page.text, row.start, row.end) : null,
  outcome: row.cells.status ?? null,
  points: row.cells.why ? [{ number: null, text: row.cells.why.replace(/\s+/g, ' ') }] : [],
})

/** The owners of a cell, one by one. */
export const owners = (owner: string | null): Proposal['owners'] =>
  owner
    ? owner
        .split(/\s?[;/\n]\s?/)
        .map((said) => ({ said: said.trim(), name: null }))
        .filter(({ said }) => said)
    : []

/** A title as the cell has it, without a bullet before it or a full stop after it. */
export const asPrinted = (line: string): string =>
  line
    .replace(/^\s*(?:[•·]\s*|[*-]\s+)/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{L}\d)])[.;,]$/u, '')
    .trim()

/** A cell on one line; null where it is empty. */
export const oneLine = (words: string | undefined): string | null => words?.replace(/\s+/g, ' ').trim() || null
