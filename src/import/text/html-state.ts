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
  lists: { ordered: boolean; next: number }[]
  marker: string
  tables: { id: number; row: number; column: number }[]
  made: number
  cellBegan: number
  main: number | null
  glued: boolean
  mainEnd: number | null
  title: string
  inTitle: boolean
  link: string | null
  linkFrom: number
  papers: LinkedPaper[]
}
