import { labelledValue } from './decision.ts'
import type { Outline } from './outline.ts'

const CHROME =
  /^(?:agenda item|items|no\.? item|media|agenda and minutes|agendas?,? meetings and minutes.*|decision details?|decision|printed (?:minutes|decision|draft).*|home|browse|skip to .*|you are here.*|menu|search|minutes:?|agenda|issue details|no\.? \| item \|?|to report any issues with the information below.*|report any issues.*|issue - (?:meetings|details|history)|meeting documents?|officer decision|executive decision|document actions)$/i

/** The title of a page: what its heading says it is about, past the words that only say what kind of page it is. */
export const titleIn = (outline: Outline): string | null => {
  const { page } = outline
  const labelled = labelledValue(outline, 'title')
  const until = outline.items[0]?.first ?? page.blocks.length
  let kindOnly: string | null = null
  for (let at = 0; at < Math.min(until, 12); at += 1) {
    const block = page.blocks[at]!
    const words = page.text.slice(block.start, Math.min(block.end, block.start + 240)).trim()
    if (outline.isTabled(at)) break
    if (CHROME.test(words)) {
      kindOnly ??= words
      continue
    }
    if (outline.isLabel(at) || words.length > 220) continue
    return labelled && labelled.length < 200 && outline.labels.findIndex((label) => label.key === 'title') < 2
      ? labelled
      : words
  }
  return page.title ?? labelled ?? kindOnly
}
