import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { linkable, printable, printableLine } from './printable.ts'

/** A piece of a line: words, perhaps bold, perhaps a link. */
export type Run = { readonly text: string; readonly bold?: true; readonly link?: string }

/** One part of a document. Headings are numbered as the body numbers its minutes. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly number: string | null; readonly text: string }
  | { readonly is: 'paragraph'; readonly runs: readonly Run[]; readonly look: 'plain' | 'note' }
  | { readonly is: 'facts'; readonly facts: readonly (readonly [label: string, words: string])[] }
  | { readonly is: 'list'; readonly isNumbered: boolean; readonly entries: readonly (readonly Run[])[] }
  | {
      readonly is: 'table'
      readonly caption: string
      /** False where the heading above says the same: then it is only heard. */
      readonly isCaptionShown: boolean
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A document before it has a format: Word, PDF, HTML and Markdown all say exactly this. */
export type Paper = {
  readonly title: string
  /** The line above the title: whose it is. */
  readonly above: string
  /** BCP 47. */
  readonly language: string
  /** The day it speaks of; the only date that stands in a file, so that the same words make the same bytes. */
  readonly day: CivilDate
  /** What stands on every page of a document that holds something closed; there is none on a public one. */
  readonly mark?: string
  readonly blocks: readonly Block[]
}

/** Plain words as one run. */
export const words = (text: string): readonly Run[] => [{ text: printable(text) }]

/** Words that link to a page of the web, where the address is one. */
export const linked = (text: string, address: string | null): Run => {
  const link = linkable(address)
  return link ? { text: printableLine(text), link } : { text: printableLine(text) }
}

/** A heading below the title. */
export const heading = (text: string, number: string | null = null, level: 2 | 3 = 2): Block => ({
  is: 'heading',
  level,
  number: number === null ? null : printableLine(number),
  text: printableLine(text) || 'Untitled',
})

/** A paragraph; empty ones are left out. */
export const paragraph = (text: string | readonly Run[] | null, look: 'plain' | 'note' = 'plain'): readonly Block[] => {
  const runs = typeof text === 'string' ? words(text) : (text ?? [])
  return runs.some((run) => run.text !== '') ? [{ is: 'paragraph', runs, look }] : []
}

/** Facts with their labels; those that are not known are left out. */
export const facts = (
  ...all: readonly (readonly [label: string, words: string | null | undefined])[]
): readonly Block[] => {
  const known = all.flatMap(([label, said]) => (said ? [[label, printable(said)] as const] : []))
  return known.length > 0 ? [{ is: 'facts', facts: known }] : []
}

/** A list; an empty one is left out. */
export const list = (entries: readonly (string | readonly Run[])[], isNumbered = false): readonly Block[] =>
  entries.length === 0
    ? []
    : [{ is: 'list', isNumbered, entries: entries.map((entry) => (typeof entry === 'string' ? words(entry) : entry)) }]

/** A table with its heading row; every row as long as that. */
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isCaptionShown = true,
): Block => ({
  is: 'table',
  caption: printableLine(caption),
  isCaptionShown,
  head: head.map(printableLine),
  rows: rows.map((row) => head.map((_, column) => printable(row[column] ?? ''))),
})

/** The words of runs, without looks or links. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
