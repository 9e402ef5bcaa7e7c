import type { Block, Page } from '../text/page.ts'
import { actionEntries } from './action-entries.ts'
import { headedItems } from './headed-items.ts'
import type { ItemPlace } from './item-place.ts'
import { cleanTitle, NOT_A_TITLE, SENTENCE, TITLE_MOST, titleBelow } from './item-title.ts'
import { runInTitle } from './run-in-title.ts'

type Candidate = {
  number: string
  style: string
  order: number[]
  block: number
  titleBlock: number
  title: string
  loud: boolean
  alone: boolean
  said: number | null
}

// 304.  5a)  60/18  2023/045  Cab.12.7.2017/6  PL12/24  1.2  Item 3:  Minute 12 –  Agenda item 5
const NUMBER =
  /^(?:(items?|minute|agenda item|min(?:ute)?\.? no\.?|no\.?|para(?:graph)?|eitem)\s{1,2})?((?:\p{Lu}[\p{L}&]{0,9}[./ -]?\s?)?\d{1,4}(?:[./-]\d{1,4}){0,4}(?:\s?[a-z](?![a-z]))?)\s{0,2}(?:[.):–-](?=\s|$)|(?=\s{1,}|$)|:)/iu

const styleOf = (word: string | undefined, number: string, rest: string): string => {
  if (word) return 'word'
  if (number.includes('/')) return 'slash'
  if (/^\p{L}/u.test(number)) return 'letters'
  if (/^\d+\.\d/.test(number)) return 'decimal'
  return /^\)/.test(rest) ? 'bracket' : 'plain'
}

const orderOf = (number: string, style: string): number[] => {
  const digits = (number.match(/\d+/g) ?? []).map(Number)
  const letter = /[a-z]$/i.exec(number)?.[0].toLowerCase().charCodeAt(0)
  if (style === 'slash')
    return [digits[0]! > 1900 ? digits.at(-1)! : /^\p{L}/u.test(number) ? digits.at(-1)! : digits[0]!]
  return letter && style !== 'letters' ? [...digits, letter - 96] : style === 'letters' ? [digits.at(-1)!] : digits
}

/** "LOCAL PLAN (Key Decision)" is said as loud as "LOCAL PLAN". */
const withoutBrackets = (title: string): string => title.replace(/(\p{Lu}{3}.*?)\([^)]*\)/u, '$1')

const isLoud = (block: Block, title: string): boolean =>
  block.heading > 0 ||
  block.strong ||
  (/[A-Z]{3}/.test(title) && withoutBrackets(title) === withoutBrackets(title).toUpperCase())

const candidateAt = (page: Page, at: number): Candidate | null => {
  const block = page.blocks[at]!
  if (block.cell && block.cell.column > 0) return null
  const head = page.text.slice(block.start, Math.min(block.end, block.start + 240))
  const m = NUMBER.exec(head)
  if (!m || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(m[2]!) || /^(?:19|20)\d\d$/.test(m[2]!)) return null
  const printed = m[2]!.trim()
  if (/^\p{L}/u.test(printed) && !/^\p{Lu}/u.test(printed)) return null
  const style = styleOf(m[1], printed, m[0].slice(m[0].indexOf(printed) + printed.length).trim())
  const letters = /^\p{L}+/u.exec(printed)?.[0]
  if (
    letters &&
    style === 'letters' &&
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Phase|Stage|Appendix|Annex|Part|Section|Option|Level|Page|Covid|Block|Class|Tel|Ward|Form)$/i.test(
      letters,
    )
  )
    return null
  const rest = head.slice(m[0].length).replace(/^[\s.:–)-]+/, '')
  const base = { number: printed, style, order: orderOf(printed, style), block: at }
  const runIn = rest ? runInTitle(rest) : null
  if (rest && runIn && !NOT_A_TITLE.test(runIn.title) && style !== 'letters') {
    const said = block.start + head.indexOf(rest, m[0].length) + runIn.length
    return { ...base, titleBlock: at, title: runIn.title, loud: block.strong && !block.cell, alone: false, said }
  }
  if (rest) {
    if (block.end - block.start - m[0].length > TITLE_MOST || NOT_A_TITLE.test(rest)) return null
    const loud = isLoud(block, rest)
    if (!loud && SENTENCE.test(rest) && rest.length > 60) return null
    if (style === 'letters' && !loud) return null
    return { ...base, titleBlock: at, title: rest.trim(), loud, alone: false, said: null }
  }
  const next = style === 'letters' ? undefined : page.blocks[at + 1]
  const below = next ? titleBelow(page.text.slice(next.start, Math.min(next.end, next.start + 400))) : null
  return below && next
    ? { ...base, titleBlock: below.isRunIn ? at : at + 1, title: below.title, loud: true, alone: true, said: null }
    : null
}

const isAfter = (a: readonly number[], b: readonly number[]): boolean => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0)
  }
  return false
}

/** A run of numbers in order. A list inside an item begins again at 1, and so falls out; a number said twice stays. */
const inOrder = (candidates: readonly Candidate[]): Candidate[] => {
  const run: Candidate[] = []
  for (const one of candidates) {
    const before = run.at(-1)
    const same = before && one.order.join() === before.order.join() && one.style === 'word'
    if (!before || same || (isAfter(one.order, before.order) && one.order[0]! - before.order[0]! <= 12)) run.push(one)
  }
  return run
}

const STYLES = ['slash', 'slash-last', 'slash-first', 'word', 'letters', 'plain', 'decimal', 'bracket']

/** 24/051: the year leads, and the number follows. */
const lastDigits = (number: string): number => Number((number.match(/\d+/g) ?? ['0']).at(-1))

/** The headings of items: of the styles of numbering on the page, the one that makes the longest run of headings. */
const headings = (page: Page, tabled: ReadonlySet<number>): Candidate[] => {
  const candidates = page.blocks
    .map((_, at) => (tabled.has(at) ? null : candidateAt(page, at)))
    .filter((one) => one !== null)
  let best: Candidate[] = []
  for (const style of STYLES) {
    const ofStyle =
      style === 'slash-last'
        ? candidates.filter((one) => one.style === 'slash').map((one) => ({ ...one, order: [lastDigits(one.number)] }))
        : style === 'slash-first'
          ? candidates
              .filter((one) => one.style === 'slash')
              .map((one) => ({ ...one, order: [Number(/\d+/.exec(one.number)?.[0] ?? 0)] }))
          : candidates.filter((one) => one.style === style)
    for (const pool of [ofStyle.filter((one) => one.alone), ofStyle.filter((one) => one.loud), ofStyle]) {
      const run = inOrder(pool)
      if (run.length >= 2 && run.length > best.length && weight(page, run) > weight(page, best)) best = run
    }
  }
  return best
}

const weight = (page: Page, run: readonly Candidate[]): number => {
  if (run.length === 0) return 0
  const loud = run.filter((one) => one.loud).length / run.length
  const first = page.blocks[run[0]!.block]!.start / Math.max(1, page.text.length)
  return run.length * (0.4 + loud) * (first < 0.5 ? 1 : 0.5) * (run[0]!.style === 'bracket' ? 0.3 : 1)
}

/** "5.1 LOCKERS" below "5. POOLS": headings within an item, which are its sub-items; numbered paragraphs are none. */
const withSubItems = (page: Page, tabled: ReadonlySet<number>, run: readonly Candidate[]): readonly Candidate[] => {
  if (run.length === 0 || run.some(({ style }) => style !== 'plain' && style !== 'word')) return run
  return run.flatMap((one, at) => {
    const until = run[at + 1]?.block ?? page.blocks.length
    const within: Candidate[] = []
    for (let block = one.block + 1; block < until; block += 1) {
      const sub = page.blocks[block]!.cell || tabled.has(block) ? null : candidateAt(page, block)
      const isNext = sub?.order.length === 2 && sub.order[0] === one.order[0] && sub.order[1] === within.length + 1
      if (sub && isNext && sub.style === 'decimal' && sub.loud && !sub.alone) within.push(sub)
    }
    return [one, ...(within.length > 1 ? within : [])]
  })
}

/** The items of a page, in order, with the blocks that are theirs. */
export const itemsIn = (page: Page, tabled: ReadonlySet<number> = new Set()): ItemPlace[] => {
  const found = withSubItems(page, tabled, headings(page, new Set([...tabled, ...actionEntries(page)])))
  if (found.length === 0) return headedItems(page, tabled)
  const ids = new Map(found.map((one) => [one.order.join('.'), one.number]))
  return found.map((one, at) => {
    const last = found[at + 1]?.block ?? page.blocks.length
    return {
      number: one.number,
      title: cleanTitle(one.title),
      titleBlock: one.titleBlock,
      first: one.block,
      last,
      start: page.blocks[one.block]!.start,
      end: page.blocks[last - 1]!.end,
      said: one.said,
      parent: one.order.length > 1 ? (ids.get(one.order.slice(0, -1).join('.')) ?? null) : null,
    }
  })
}
