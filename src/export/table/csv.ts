import { stringify } from 'csv-stringify/sync'
import type { Grid } from '../programme/grid.ts'

/** What a spreadsheet would take for the beginning of a formula, after any space. */
const LIKE_A_FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/

/** Words that a spreadsheet shows as words: one that could be a formula gets an apostrophe before it, as people type. */
export const harmless = (words: string): string => (LIKE_A_FORMULA.test(words) ? `'${words}` : words)

/** A table as comma-separated text, with the mark by which Excel knows that it is UTF-8. */
export const csv = ({ head, rows }: Grid): string =>
  stringify(
    [head, ...rows].map((row) => row.map(harmless)),
    { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
