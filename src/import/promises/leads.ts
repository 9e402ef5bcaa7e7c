import type { Mode } from './operative.ts'

/** What opened a list, who said it, and how many of its entries have been read. */
export type Lead = {
  mode: Mode
  verb: string | null
  body: string | null
  block: number
  formal: boolean
  fed: number
  listed?: string | null
  target?: string | null
}

/** How an entry is marked: a list that began with bullets does not go on with numbers, nor one of either with 5.1. */
export const markedAs = (marker: string | null): string | null =>
  marker === null
    ? null
    : /\d\.\d/.test(marker)
      ? 'decimal'
      : /\d/.test(marker)
        ? 'number'
        : /[a-z]/i.test(marker)
          ? 'letter'
          : 'bullet'

/** Whether a paragraph is one more entry of the list that was opened. */
export const feeds = (lead: Lead, marker: string | null, words: string): boolean => {
  if (marker) {
    const kind = markedAs(marker)
    if (!lead.listed || kind === lead.listed) return true
    return lead.mode !== 'action' && kind !== 'decimal'
  }
  if (/^(?:[Tt]hat|[Tt]o)\s/.test(words)) return true
  if (lead.mode === 'action') return !lead.listed && words.length < 400 && !/^[A-Z][\w ]{2,40}:$/.test(words)
  return lead.fed === 0 && lead.formal
}
