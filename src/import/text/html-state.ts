import type { LinkedPaper, Loose } from './page.ts'

/** Everything that is known while a page goes by. One object, so that the handlers stay small and fast. */
export type HtmlState = {
  loose: Loose[]
  letters: string
  strong: number
  bold: number
  skipped: number
  skippedAs: string
  heading: number
  lists: { ordered: boolean; next: number; style: string }[]
  marker: string
  tables: { id: number; row: number; column: number }[]
  made: number
  main: number | null
  glued: boolean
  mainEnd: number | null
  title: string
  inTitle: boolean
  link: string | null
  /** The words of the link that is open, as far as they go in this block. */
  linked: string
  /** The last letter of the block so far. */
  last: string
  papers: LinkedPaper[]
}
