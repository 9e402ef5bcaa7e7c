import type { Page } from '../text/page.ts'
import { type Span, sentencesIn } from '../words/sentences.ts'
import type { ItemPlace } from './item-place.ts'
import { itemsIn } from './items.ts'
import { type Labelled, labelsIn } from './labels.ts'
import { listedTables } from './listed-tables.ts'
import { type KnownTable, tablesIn } from './tables.ts'

/** What a page is made of: its labels, its items, and which of its blocks tell what happened. */
export type Outline = {
  readonly page: Page
  readonly labels: readonly Labelled[]
  readonly items: readonly ItemPlace[]
  /** The tables whose headings say what they hold; their cells are not read as sentences. */
  readonly tables: readonly KnownTable[]
  /** The item a block belongs to, or undefined before the first. */
  readonly itemOf: (block: number) => ItemPlace | undefined
  /** Whether a block tells what happened, and not what was to be considered. */
  readonly isMinuted: (block: number) => boolean
  /** Whether the page parts each item's agenda from its minutes. */
  readonly partsMinutes: boolean
  /** Whether a block is a cell of a table that was understood as one. */
  readonly isTabled: (block: number) => boolean
  /** Whether a block is, or begins with, a label. */
  readonly isLabel: (block: number) => boolean
  /** The sentences of a block, parted once for all who read them. */
  readonly sentencesOf: (block: number) => readonly Span[]
}

/** A page headed "Agenda item" is about one: the numbers on it are of its paragraphs. */
const isOneItem = ({ text, blocks }: Page): boolean =>
  blocks[0] !== undefined &&
  /^agenda item$/i.test(text.slice(blocks[0].start, Math.min(blocks[0].end, blocks[0].start + 20)))

/** The cells that stand beside others in the first row of a table: "What | Minute | When | Who". */
const headsOfColumns = ({ blocks }: Page): ReadonlySet<number> => {
  const wide = new Set(blocks.flatMap(({ cell }) => (cell && cell.row === 0 && cell.column > 1 ? cell.table : [])))
  return new Set(blocks.flatMap(({ cell }, at) => (cell && cell.row === 0 && wide.has(cell.table) ? at : [])))
}

/** The labels of a page's own agenda and minutes, its numbered items, or none where it is about one item. */
export const outlineOf = (page: Page): Outline => {
  const drawn = tablesIn(page)
  const tables = drawn.length > 0 ? drawn : listedTables(page)
  const tabled = new Set(tables.flatMap((table) => [...table.blocks]))
  const items = isOneItem(page) ? [] : itemsIn(page, tabled)
  const labels = labelsIn(page).filter((label) => !tabled.has(label.block))
  const sentences: (readonly Span[] | undefined)[] = []
  const labelled = new Set(labels.map((label) => label.block))
  // an item that is called "Minutes" confirms those of the last meeting, and parts nothing
  const titles = new Set(items.flatMap((item) => [item.first, item.titleBlock]))
  const heads = headsOfColumns(page)
  const minutes = labels
    .filter(({ key, block }) => key === 'minutes' && !titles.has(block) && !heads.has(block))
    .map((one) => one.block)
  const byBlock: (ItemPlace | undefined)[] = new Array(page.blocks.length).fill(undefined)
  for (const item of items) byBlock.fill(item, item.first, item.last)
  const minuted: boolean[] = new Array(page.blocks.length).fill(minutes.length === 0)
  for (const at of minutes) if (!minuted[at]) minuted.fill(true, at, byBlock[at]?.last ?? page.blocks.length)
  for (const at of tabled) minuted[at] = false
  return {
    page,
    tables,
    labels,
    items,
    itemOf: (block) => byBlock[block],
    isMinuted: (block) => minuted[block] ?? false,
    partsMinutes: minutes.length > 0,
    isTabled: (block) => tabled.has(block),
    isLabel: (block) => labelled.has(block),
    sentencesOf: (block) => {
      const { body, end } = page.blocks[block]!
      const parted = sentences[block] ?? sentencesIn(page.text, body, end)
      sentences[block] = parted
      return parted
    },
  }
}
