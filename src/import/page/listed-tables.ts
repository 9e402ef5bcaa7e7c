import { isOwner, tidyOwner } from '../promises/owners.ts'
import type { Block, Page } from '../text/page.ts'
import { datesIn } from '../words/dates.ts'
import type { KnownTable, TableRow } from './tables.ts'

const PROGRAMME =
  /\b(?:work ?(?:programme|plan)|forward (?:work )?(?:programme|plan)|programme of work|scrutiny programme)\b/i
const TRACKER =
  /\bactions?(?: points?)? (?:tracker|log|list|sheet|plan|report|update)\b|\b(?:tracker|log|list|summary) of (?:outstanding )?(?:actions|recommendations)\b|\boutstanding actions\b|\brecommendations? tracker\b/i
const MINUTED = /\b(?:RESOLVED|Resolved|AGREED|[Aa]pologies (?:were|for)|was agreed|were agreed|Present\s?:)/
const UNDATED =
  /^(?:(?:items? |topics? )?(?:to be (?:scheduled|confirmed|agreed|programmed)|not yet scheduled)|unscheduled|date (?:tbc|to be)|tbc|future (?:items?|topics?|meetings?)|long ?list|reserve)/i
const MONTHLY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:19|20)\d\d\b/
const LABELLED =
  /^(lead(?: officer| member)?|officer|owner|author|report (?:of|by|author)|responsible|contact|by whom|witness(?:es)?|purpose|why|due|deadline|by when|target(?: date)?|status|progress|position|update)\s?:\s*(.+)$/i
const STATE = /^(?:complete[d]?|done|closed|open|ongoing|outstanding|in progress|not started|overdue)$/i
/** "12 June 2025, minute 14:" and "Minute 14 –": where an action comes from. */
const FROM =
  /^(?:[^:–]{0,40}\b(?:minutes?|item|min|ref|action)\.?\s(?:no\.?\s)?([\w./-]{1,12})|\d{1,2}(?:st|nd|rd|th)? \w+ \d{4})\s?[:–]\s+/i

type Cells = TableRow['cells']

const fieldNamed = (label: string): keyof Cells =>
  /^(?:due|deadline|by when|target)/i.test(label)
    ? 'due'
    : /^(?:status|progress|position|update)/i.test(label)
      ? 'status'
      : /^(?:purpose|why)/i.test(label)
        ? 'why'
        : /^witness/i.test(label)
          ? 'witnesses'
          : 'owner'

/** What an entry of a list says besides its matter: in brackets, after a dash, or as "Due: …" in a sentence of its own. */
const cellsOf = (words: string, matter: 'title' | 'action'): Cells => {
  const cells: Cells = {}
  const from = matter === 'action' ? FROM.exec(words) : null
  if (from?.[1]) cells.reference = from[1]
  const pieces = words
    .slice(from?.[0].length ?? 0)
    .split(/(?<=[a-z\d)])\.\s(?=\p{Lu})|\s\|\s|;\s(?=\p{Lu})|\s?[([](?=[^()[\]]{2,80}[)\]]\.?$)/u)
    .map((piece) => piece.replace(/[)\].]+$/, '').trim())
    .filter(Boolean)
  const said: string[] = []
  for (const [at, piece] of pieces.entries()) {
    const labelled = LABELLED.exec(piece) ?? /^(due|by)\s(.+)$/i.exec(piece)
    if (at > 0 && labelled && (labelled[1] !== 'by' || datesIn(labelled[2]!).length > 0))
      cells[fieldNamed(labelled[1]!)] = labelled[2]!
    else if (at > 0 && STATE.test(piece)) cells.status = piece
    else if (at > 0 && cells.owner === undefined && isOwner(tidyOwner(piece)) && piece.length < 70) cells.owner = piece
    else said.push(piece)
  }
  const dashed = /^(.{3,160}?)\s[–—-]\s(.{2,120})$/.exec(said[0] ?? '')
  if (matter === 'title' && dashed) {
    said[0] = dashed[1]!
    if (cells.owner === undefined && isOwner(tidyOwner(dashed[2]!))) cells.owner = dashed[2]!
    else cells.why ??= dashed[2]!
  }
  cells[matter] = said[0] ?? ''
  if (said.length > 1) cells.why ??= said.slice(1).join('. ')
  return cells
}

const rowOf = (page: Page, at: number, cells: Cells, heading: string | null = null): TableRow => {
  const { start, end } = page.blocks[at]!
  return { start, end, block: at, cells, heading }
}

/** A programme or a list of actions that is kept as a plain list, as a table with the same columns; none where it is not that. */
export const listedTables = (page: Page): KnownTable[] => {
  const { blocks, text } = page
  const wordsAt = (block: Block): string =>
    text.slice(block.body, Math.min(block.end, block.body + 600)).replace(/\s+/g, ' ')
  const head = blocks.slice(0, 4).map(wordsAt).join('\n')
  const holds = PROGRAMME.test(head) ? 'programme' : TRACKER.test(head) ? 'actions' : null
  if (
    holds === null ||
    blocks.some((block) => block.cell) ||
    blocks.length > 2_000 ||
    MINUTED.test(text.slice(0, 200_000))
  )
    return []
  const rows: TableRow[] = []
  let dated = false
  for (const [at, block] of blocks.entries()) {
    const words = wordsAt(block)
    if (block.marker !== null) {
      if ((dated || holds === 'actions') && words.length > 2)
        rows.push(rowOf(page, at, cellsOf(words, holds === 'actions' ? 'action' : 'title')))
      continue
    }
    const heads = words.length <= 120 && (datesIn(words).length > 0 || MONTHLY.test(words) || UNDATED.test(words))
    if (holds === 'programme' && at > 0 && heads) {
      dated = true
      rows.push(rowOf(page, at, {}, UNDATED.test(words) ? 'to be scheduled' : words))
    }
  }
  const told = rows.filter(({ heading }) => heading === null).length
  return told < (holds === 'programme' ? 2 : 1)
    ? []
    : [{ holds, fields: [], headings: [], rows, blocks: new Set(rows.map(({ block }) => block)), above: null }]
}
