import { markedAs } from '../promises/leads.ts'
import type { Page } from '../text/page.ts'

const ACTIONS_HEAD = /^(?:agreed |summary of |outstanding )?actions?(?: points?| items?| list| arising| agreed)?\s?:?$/i

/** The numbered entries right below a heading "Actions": things to do, and no items of business. */
export const actionEntries = (page: Page): number[] => {
  const entries: number[] = []
  page.blocks.forEach((block, at) => {
    if (block.marker || block.end - block.start > 40 || !ACTIONS_HEAD.test(page.text.slice(block.start, block.end)))
      return
    const kind = markedAs(page.blocks[at + 1]?.marker ?? null)
    for (let next = at + 1; page.blocks[next]?.marker && markedAs(page.blocks[next]!.marker) === kind; next += 1)
      entries.push(next)
  })
  return entries
}
