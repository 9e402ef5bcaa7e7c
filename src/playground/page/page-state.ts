import type { State } from '../protocol.ts'
import { type Here, readHere } from './here.ts'
import type { Link } from './live.ts'

/** A sentence for the visitor, which stays until it is dismissed or its time is over. */
export type Notice = { readonly id: number; readonly says: string }

/** All that the page knows. */
export type Page = {
  readonly state: State | undefined
  readonly here: Here
  readonly notices: readonly Notice[]
  readonly link: Link
  /** What stands at the side on a narrow screen, where only one column fits. */
  readonly isSideOpen: boolean
  readonly isTourOpen: boolean
  /** When `state` was read, by this browser's clock in milliseconds: a clock that runs is told from it. */
  readonly readAt: number
  /** The conversation whose messages `state` holds. */
  readonly readOf: string | undefined
  /** Words waiting to be put into the composer (the tour does so). */
  readonly draft: { readonly text: string; readonly turn: number }
}

let page: Page = {
  state: undefined,
  here: typeof location === 'undefined' ? readHere('') : readHere(location.hash),
  notices: [],
  link: 'lost',
  isSideOpen: false,
  isTourOpen: false,
  readAt: 0,
  readOf: undefined,
  draft: { text: '', turn: 0 },
}
const watchers = new Set<() => void>()

/** What the page knows now. */
export const now = (): Page => page

/** Changes what the page knows, and draws it again. */
export const change = (some: Partial<Page>): void => {
  page = { ...page, ...some }
  for (const watcher of watchers) watcher()
}

/** Is told of every change; answers how to stop. */
export const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

let count = 0
const STAYS_MS = 12_000

/** Tells the visitor something, in the corner and to a screen reader. The same sentence is not stacked up. */
export const tell = (says: string): void => {
  if (page.notices.some((notice) => notice.says === says)) return
  const id = ++count
  change({ notices: [...page.notices.slice(-3), { id, says }] })
  setTimeout(() => dismiss(id), STAYS_MS)
}

/** Takes a notice away. */
export const dismiss = (id: number): void => change({ notices: page.notices.filter((notice) => notice.id !== id) })
