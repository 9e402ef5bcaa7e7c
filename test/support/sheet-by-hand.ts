import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

/** What a part of an Office file holds, element by element, in its order. */
const walk = (
  xml: string,
  on: {
    open?: (name: string, of: Record<string, string>) => void
    text?: (t: string) => void
    close?: (name: string) => void
  },
) => {
  const parser = new Parser(
    {
      onopentag: (name, of) => on.open?.(name, of),
      ontext: (words) => on.text?.(words),
      onclosetag: (name) => on.close?.(name),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

const columnOf = (reference: string): number =>
  [.../^[A-Z]+/.exec(reference)![0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/**
 * The first sheet of an Excel workbook, read from its parts as the standard (ECMA-376) has them and with no spreadsheet
 * library: every cell must be words, shared or inline; a formula or a number is a fault.
 */
export const sheetByHand = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const parts = unzipSync(bytes)
  const part = (name: string): string => {
    const found = parts[name]
    if (!found) throw new Error(`The workbook has no ${name}`)
    return strFromU8(found)
  }
  const types: string[] = []
  walk(part('[Content_Types].xml'), { open: (name, { PartName }) => name === 'Override' && types.push(PartName!) })
  for (const type of types) part(type.replace(/^\//, ''))

  const shared: string[] = []
  let inText = false
  walk(part('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') shared.push('')
      inText = name === 't'
    },
    text: (words) => {
      if (inText) shared[shared.length - 1] += words
    },
    close: () => {
      inText = false
    },
  })

  const rows: string[][] = []
  let cell: { at: number; type: string; words: string } | null = null
  walk(part('xl/worksheets/sheet1.xml'), {
    open: (name, of) => {
      if (name === 'row') rows.push([])
      if (name === 'f') throw new Error(`${of.r ?? 'A cell'} is a formula`)
      if (name === 'c') cell = { at: columnOf(of.r!), type: of.t ?? 'n', words: '' }
    },
    text: (words) => {
      if (cell) cell.words += words
    },
    close: (name) => {
      if (name !== 'c' || !cell) return
      const { at, type, words } = cell
      cell = null
      if (words === '') return
      if (type !== 's' && type !== 'inlineStr') throw new Error(`A cell is no words: ${type} ${words}`)
      rows.at(-1)![at] = type === 's' ? shared[Number(words)]! : words
    },
  })
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** Comma-separated text as RFC 4180 has it, read by its own few rules. */
export const rowsByHand = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = new TextDecoder().decode(bytes)
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += letter
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''))
      cell = ''
      if (letter === '\n') rows.push([])
    } else cell += letter
  }
  if (cell !== '' || rows.at(-1)!.length > 0) rows.at(-1)!.push(cell)
  return rows.filter((row) => row.length > 0)
}
