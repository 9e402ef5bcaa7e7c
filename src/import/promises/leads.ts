import type { Block } from '../text/page.ts'
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
  /** Whether the entry being read has no bullet, and is not the first. */
  isLoose?: boolean
  target?: string | null
}

/** A line that could be a resolution: it has a verb of one, and is no heading of a list of names. */
const ORDERS = /\b(?:be|is|are|was|were|to|that|of|for)\b|^[A-Z]?[a-z]+s?\s(?:the|a|an)\b/

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
  return lead.fed === 0 && lead.formal && ORDERS.test(words)
}

/** "RECOMMENDED to Cabinet:-", "RECOMMENDED to the Board that:" */
const TARGET =
  /\b[Rr](?:ecommend(?:ed|s|ations?)?|ECOMMEND(?:ED|S|ATIONS?)?)[\s:]{1,2}\(?(?:(?:to|TO)\s)?(?:(?:the|THE)\s)?((?:Full\s|FULL\s)?(?:Council|COUNCIL)|Mayor\sand\sCabinet|Cabinet|CABINET|Executive|EXECUTIVE|(?:\p{Lu}[\p{L}’'&-]*\s(?:(?:and|of|for)\s)?){0,7}(?:Committee|Panel|Board|Council|Cabinet|Commission|Authority))\)?(?:\s(?:that|to))?\s?[:–-]*$/u

/** To whom a recommendation is made. */
export const targetOf = (words: string): string | null => TARGET.exec(words)?.[1] ?? null

/** The number of an entry as printed, without its brackets. */
export const numberOf = (marker: string | null): string | null => {
  const number = marker?.replace(/^\(|[).]+$/g, '') ?? null
  return number && /^[\w.]{1,6}$/.test(number) ? number : null
}

/** "Action" at the head of a column heads that column, and not what stands in the rows below. */
export const headsColumn = ({ cell }: Block, next: Block | undefined): boolean =>
  cell !== null &&
  cell.row === 0 &&
  (cell.column > 0 || next?.cell?.row === 0) &&
  !(next?.cell?.row === 0 && next.cell.column === cell.column)
