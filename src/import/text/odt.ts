import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { ReadingRefusal } from '../refusals.ts'
import { type Loose, layOut, type Page } from './page.ts'
import { tidy } from './plain.ts'
import { readTags } from './tags.ts'

/** An OpenDocument text as text and blocks, from its content. */
export const readOdt = (content: Uint8Array): Ruling<Page, ReadingRefusal> => {
  const loose: Loose[] = []
  let letters = ''
  let heading = 0
  let inBody = false
  let marker = ''
  let unread = 0
  let tables = 0
  const open: { id: number; row: number; column: number }[] = []
  const flush = (): void => {
    const said = tidy(letters).split(/\s/).filter(Boolean).join(' ')
    letters = ''
    if (!said) return
    const table = open.at(-1)
    const cell = table ? { table: table.id, row: table.row, column: table.column } : null
    const before = loose.at(-1)?.cell
    loose.push({
      text: marker + said,
      heading,
      cell,
      sameLine: Boolean(
        cell && before && before.row === cell.row && before.table === cell.table && before.column !== cell.column,
      ),
    })
    marker = ''
  }
  readTags(
    new TextDecoder().decode(content),
    new Set(['text:outline-level', 'text:c']),
    {
      open: (name, attributes) => {
        if (name === 'office:text' || name === 'office:spreadsheet') inBody = true
        else if (name === 'text:h') heading = Number(attributes['text:outline-level'] ?? 1) || 1
        else if (name === 'text:list-item') marker = '• '
        else if (name === 'text:s') letters += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100))
        else if (name === 'text:tab' || name === 'text:line-break') letters += ' '
        else if (name === 'text:tracked-changes' || name === 'office:annotation') unread += 1
        else if (name === 'table:table') open.push({ id: tables++, row: -1, column: -1 })
        else if (name === 'table:table-row' && open.length > 0)
          Object.assign(open.at(-1)!, { row: open.at(-1)!.row + 1, column: -1 })
        else if (name === 'table:table-cell' && open.length > 0) open.at(-1)!.column += 1
      },
      close: (name) => {
        if (name === 'text:p' || name === 'text:h') {
          flush()
          heading = 0
        } else if (name === 'text:tracked-changes' || name === 'office:annotation') unread -= 1
        else if (name === 'table:table') open.pop()
      },
      text: (words) => {
        if (inBody && unread === 0) letters += words
      },
    },
    true,
  )
  return loose.length === 0 ? refuse({ rule: 'no-words' }) : allow(layOut(loose, null))
}
