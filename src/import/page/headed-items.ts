import type { Page } from '../text/page.ts'
import type { ItemPlace } from './item-place.ts'
import { cleanTitle } from './item-title.ts'

/** Headings that only an agenda or its minutes have: where one of them is, the others beside it are items too. */
const FORMAL =
  /^(?:welcome|apologies|declarations?\b|disclosures?\b|minutes\b|matters arising|public (?:participation|questions?|speaking|session)|urgent (?:business|items?)|any other business|aob\b|date of (?:the )?next meeting|exclusion of|chair(?:man|woman|person)?[’']s? (?:announcements|remarks|report)|(?:forward )?work programme|ymddiheuriadau)/i

/** The items of a page that numbers none of them: its headings of one level, where the usual ones are among them. */
export const headedItems = (page: Page, tabled: ReadonlySet<number>): ItemPlace[] => {
  const headed = page.blocks.flatMap((block, at) => {
    const title = page.text.slice(block.start, block.end).trim()
    return block.heading > 0 && !block.cell && !tabled.has(at) && title.length <= 170
      ? [{ at, level: block.heading, title }]
      : []
  })
  const level = headed.find(({ title }) => FORMAL.test(title))?.level
  const found = headed.filter((one) => one.level === level)
  if (level === undefined || found.length < 2) return []
  // a heading of a higher level closes what stands above it
  const closing = headed.filter((one) => one.level <= level).map(({ at }) => at)
  const nextOf = new Map(closing.map((at, index) => [at, closing[index + 1] ?? page.blocks.length]))
  return found.map(({ at, title }) => {
    const last = nextOf.get(at) ?? page.blocks.length
    const end = page.blocks[last - 1]!.end
    return {
      number: null,
      title: cleanTitle(title),
      titleBlock: at,
      first: at,
      last,
      start: page.blocks[at]!.start,
      end,
      parent: null,
      said: null,
    }
  })
}
