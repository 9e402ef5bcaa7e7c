const LEAST = 9
const MOST = 34

/**
 * How wide each column of a table is, as parts of one: by how much stands in it, so that a column of titles has room and
 * one of short answers takes little. The same table always has the same widths.
 */
export const columnWidths = (head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] => {
  const weights = head.map((heading, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const mean = cells.reduce((sum, cell) => sum + Math.min(cell.length, 120), 0) / Math.max(1, cells.length)
    const word = Math.max(...[heading, ...cells].flatMap((cell) => cell.split(/\s/).map((one) => one.length)))
    return Math.min(MOST, Math.max(LEAST, Math.min(word, 16), Math.sqrt(mean) * 4))
  })
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}
