import { changeIn } from '../promises/change.ts'
import { dueIn } from '../promises/due.ts'
import { inviteeIn } from '../promises/invitee.ts'
import { isOwner, isShortForm, ownerAtStart, ownersOf } from '../promises/owners.ts'
import type { KnownPeople } from '../promises/people-known.ts'
import type { Setting } from '../promises/setting.ts'
import { asTitle, titleOf } from '../promises/title.ts'
import { destinationIn } from '../promises/when.ts'
import type { Proposal } from '../reading.ts'
import type { Block } from '../text/page.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Outline } from './outline.ts'

const HEADED = /^(?:actions?|actioned|action(?:s|ed)? (?:by|for|owner)|by whom|for action|lead|owner|initials)\s?:?$/i
const BINDS = /\b(?:will|would|shall|should|must|to\s[a-z]{2,}|asked|requested|agreed|needs?|offered|undertook)\b/i

type Row = { last: Block; at: number; blocks: Block[] }

/** The rows of every table whose last column is headed "Action" and holds only who is to act. */
const rowsWithOwners = (outline: Outline): Row[] => {
  const tables = new Map<number, Row[][]>()
  outline.page.blocks.forEach((block, at) => {
    if (!block.cell || outline.isTabled(at)) return
    const rows = tables.get(block.cell.table) ?? []
    tables.set(block.cell.table, rows)
    const row = rows[block.cell.row]?.[0] ?? { last: block, at, blocks: [] }
    rows[block.cell.row] = [row]
    row.blocks.push(block)
    row.last = block
  })
  return [...tables.values()].flatMap((sparse) => {
    const rows = sparse.flatMap((one) => one ?? [])
    const wordsOf = (block: Block): string => outline.page.text.slice(block.start, block.end)
    const head = rows.slice(0, 3).findIndex((row) => row.last.cell!.column > 0 && HEADED.test(wordsOf(row.last)))
    if (head < 0) return []
    const column = rows[head]!.last.cell!.column
    const owned = rows.slice(head + 1).filter((row) => row.last.cell!.column === column && row.blocks.length > 1)
    const names = owned.map((row) => wordsOf(row.last))
    return names.every((name) => name.length <= 60 && (isShortForm(name) || isOwner(name))) ? owned : []
  })
}

/** Whether a stretch of the text lies in one that a column already told of; the told ones stand in order. */
export const isToldBeside = (told: readonly Proposal[], { start, end }: Proposal['evidence']): boolean => {
  let [low, high] = [0, told.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (told[middle]!.evidence.end <= start) low = middle + 1
    else high = middle
  }
  return low < told.length && told[low]!.evidence.start < end
}

/** Minutes with a column "Action" at the right: who stands there does what the row says last. */
export const actionColumnsIn = (outline: Outline, flat: string, setting: Setting, known: KnownPeople): Proposal[] =>
  rowsWithOwners(outline).flatMap((row) => {
    const told = row.blocks.slice(0, -1).filter((block) => block.end - block.body > 11)
    const sentences = told.flatMap((block) => sentencesIn(flat, block.body, block.end))
    const span = sentences.findLast((one) => BINDS.test(flat.slice(one.start, one.end))) ?? sentences.at(-1)
    if (!span) return []
    const words = flat.slice(span.start, span.end)
    const change = changeIn(words)
    const item = outline.itemOf(row.at)
    const own = ownerAtStart(words, /\sto\s/g)
    const asked = (own ? own.rest : words).replace(
      /^(?:Members|The \w+|It was)\s(?:asked|requested|agreed|noted)(?:\sfor|\sthat)?\s/,
      '',
    )
    const title = titleOf(asked, change, item?.title ?? null)
    const said = flat.slice(row.last.start, row.last.end)
    const owner = known.titleFor(said, item?.number ?? null) ?? said
    return [
      {
        change,
        title:
          change === 'invite-witness' && inviteeIn(words) !== null
            ? asTitle(inviteeIn(words)!)
            : /\s(?:and|or|which|that)$/.test(title)
              ? asTitle(words)
              : title,
        owner,
        owners: ownersOf(owner).map((one) => ({ said: one, name: known.nameFor(one) })),
        to: destinationIn(words, change, setting),
        ...dueIn(words, setting),
        certainty: 'certain',
        item: item?.number ?? null,
        evidence: {
          text: outline.page.text.slice(span.start, row.last.end),
          start: span.start,
          end: row.last.end,
        },
      } satisfies Proposal,
    ]
  })
