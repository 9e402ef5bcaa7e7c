import type { DataTableBlock, TableBlock } from '@slack/types'
import { type Drawn, html } from './html.ts'
import type { Reader } from './reader.ts'
import { drawRichText } from './rich-text.ts'

type Cell = TableBlock['rows'][number][number]

const drawCell = (cell: Cell, reader: Reader): Drawn =>
  cell.type === 'rich_text' ? drawRichText(cell, reader) : cell.text

/** A table whose first row heads its columns. It may be wider than the message, and is then scrolled by itself. */
export const drawTable = (block: TableBlock | DataTableBlock, reader: Reader): Drawn => {
  const [heads = [], ...rows] = block.rows
  const settings = 'column_settings' in block ? block.column_settings : undefined
  const caption = 'caption' in block ? block.caption : undefined
  const aligned = (column: number) =>
    `align-${settings?.[column]?.align ?? 'left'}${settings?.[column]?.is_wrapped ? ' wraps' : ''}`
  return html`<div class="table-frame" role="group" aria-label=${caption ?? 'Table'} tabindex="0"><table class="table">
    ${caption && html`<caption>${caption}</caption>`}
    <thead><tr>${heads.map((cell, column) => html`<th scope="col" class=${aligned(column)}>${drawCell(cell, reader)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, column) => html`<td class=${aligned(column)}>${drawCell(cell, reader)}</td>`)}</tr>`)}</tbody>
  </table></div>`
}
