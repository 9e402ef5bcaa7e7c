import type { Loose } from './page.ts'

/** Cells that hold one paragraph each stand side by side, as they do when a table is copied; others keep their lines. */
export const singleRows = (loose: readonly Loose[]): Loose[] => {
  if (!loose.some((one) => one.cell)) return [...loose]
  const paragraphs = new Map<string, number>()
  const rows = new Map<string, boolean>()
  for (const { cell } of loose) {
    if (!cell) continue
    const key = `${cell.table}/${cell.row}/${cell.column}`
    const count = (paragraphs.get(key) ?? 0) + 1
    paragraphs.set(key, count)
    const row = `${cell.table}/${cell.row}`
    rows.set(row, (rows.get(row) ?? true) && count === 1)
  }
  return loose.map((one, at) => {
    const before = loose[at - 1]?.cell
    const beside = one.cell && before && before.table === one.cell.table && before.row === one.cell.row
    return beside && rows.get(`${one.cell!.table}/${one.cell!.row}`) ? { ...one, sameLine: true } : one
  })
}
