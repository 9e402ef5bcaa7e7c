import type { Item } from '../programme/item.ts'
import { type AgendaLine, isPrivate } from './line.ts'
import type { LinePaper } from './line-paper.ts'

/**
 * The lines of a draft, as closed as their business is by now. A draft keeps the words it was made with; but what has
 * become private since, an item or one of its papers, is not given to the public again because an older draft had it
 * open. What has become open since waits for the next draft.
 */
export const asClosedNow = (
  lines: readonly AgendaLine[],
  items: readonly Pick<Item, 'id' | 'part' | 'paragraphs' | 'title'>[],
  papers: readonly LinePaper[],
): readonly AgendaLine[] => {
  const itemNow = new Map(items.map((item) => [item.id, item]))
  const paperNow = new Map(papers.map((paper) => [paper.id, paper]))
  return lines.map((line) => {
    const now = line.itemId === null ? undefined : itemNow.get(line.itemId)
    const isNowClosed = now && isPrivate(now) && (!isPrivate(line) || now.part === 'committee-private')
    return {
      ...line,
      ...(isNowClosed && { part: now.part, paragraphs: now.paragraphs, title: now.title, words: null }),
      papers: line.papers.map((paper) => {
        const today = paperNow.get(paper.id)
        return paper.part === 'open' && today && today.part !== 'open' ? today : paper
      }),
    }
  })
}
