import type { DocumentRead } from '../reading.ts'
import type { Outline } from './outline.ts'

const PRINTED =
  /^(.{2,200}?)\s+(?:(pdf|docx?|xlsx?|pptx?|word|excel)\s+icon\s+)?(?:\(?(PDF|DOCX?|XLSX?|PPTX?|ODT|CSV|RTF)[,\s]{1,3}(\d+(?:\.\d+)?\s?(?:bytes|[KMG]B))\)?)\s*$/i

/** A link may be named otherwise on the page: it is looked for among so many, so that no page costs its square. */
const MOST_COMPARED = 500

/** Every paper the page names: by its icon and size, under "Supporting documents", or by link. */
export const documentsIn = (outline: Outline): DocumentRead[] => {
  const { page } = outline
  const found: DocumentRead[] = []
  const seen = new Set<string>()
  const add = (paper: DocumentRead): void => {
    const key = `${paper.item}\n${paper.title}`
    if (!seen.has(key)) found.push(paper)
    seen.add(key)
  }
  page.blocks.forEach((block, at) => {
    if (block.end - block.start > 320) return
    const m = PRINTED.exec(page.text.slice(block.body, block.end))
    if (!m) return
    const title = m[1]!
      .replace(/\s+(?:pdf|docx?|word|excel)\s+icon$/i, '')
      .replace(/^(?:Supporting documents|Additional documents|View)\s*:?\s*/i, '')
    if (title) add({ title, format: m[3]!.toUpperCase(), size: m[4]!, item: outline.itemOf(at)?.number ?? null })
  })
  for (const label of outline.labels) {
    if (label.key !== 'documents') continue
    if (label.value && !PRINTED.test(label.value))
      add({
        title: label.value,
        format: formatOf(label.value),
        size: null,
        item: outline.itemOf(label.block)?.number ?? null,
      })
    for (let at = label.next; at < page.blocks.length && at < label.next + 40; at += 1) {
      const block = page.blocks[at]!
      const words = page.text.slice(block.body, block.end)
      if (!block.marker || !'·•●▪*-'.includes(block.marker) || words.length > 200 || outline.isLabel(at)) break
      if (!PRINTED.test(words))
        add({ title: words, format: formatOf(words), size: null, item: outline.itemOf(at)?.number ?? null })
    }
  }
  for (const linked of page.papers) {
    const paper = {
      ...linked,
      title: linked.title.replace(/\s*\b(?:pdf|docx?|xlsx?|word|excel)\sicon\b.*$/i, '').trim(),
    }
    if (!paper.title) continue
    const isNamed = (one: DocumentRead): boolean => one.title.includes(paper.title) || paper.title.includes(one.title)
    if (!found.slice(0, MOST_COMPARED).some(isNamed))
      add({ title: paper.title, format: paper.format, size: null, item: null })
  }
  return found
}

const formatOf = (title: string): string | null =>
  /\.(pdf|docx?|xlsx?|pptx?|odt|csv)$/i.exec(title)?.[1]?.toUpperCase() ?? null
