import type { Button, KnownBlock } from '@slack/types'
import { actions, button } from './buttons.ts'

/** One page of a list: what is shown, and where it stands. Pages are counted from 1. */
export type Page<T> = {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly until: number
  readonly total: number
}

/** One page of a list. A page that is not there (a stale button, a letter) is the nearest one that is. */
export const pageOf = <T>(items: readonly T[], page: number, size: number): Page<T> => {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(pages, Math.max(1, Number.isFinite(page) ? Math.trunc(page) : 1))
  const shown = items.slice((at - 1) * size, at * size)
  const from = shown.length === 0 ? 0 : (at - 1) * size + 1
  return { shown, page: at, pages, from, until: from === 0 ? 0 : from + shown.length - 1, total: items.length }
}

/** `Items 11 to 20 of 34`; nothing where one page holds everything. */
export const whereIn = (page: Page<unknown>, things: string): string | false =>
  page.pages > 1 &&
  (page.from === page.until
    ? `${things.replace(/ies$/, 'y').replace(/s$/, '')} ${page.from} of ${page.total}`
    : `${things} ${page.from} to ${page.until} of ${page.total}`)

/** The buttons to the pages before and after. `value` is what a button to that page carries. */
export const pager = (page: Page<unknown>, action: string, value: (page: number) => string): KnownBlock[] =>
  actions(...pagerButtons(page, action, value))

/** The same as buttons, to stand in a row with others. */
export const pagerButtons = (page: Page<unknown>, action: string, value: (page: number) => string): Button[] => [
  ...(page.page > 1 ? [button('Previous page', action, value(page.page - 1))] : []),
  ...(page.page < page.pages ? [button('Next page', action, value(page.page + 1))] : []),
]
