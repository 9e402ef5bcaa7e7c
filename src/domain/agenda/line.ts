import type { TimeOfDay } from '../calendar/civil-date.ts'
import type { Part, Purpose } from '../programme/item.ts'
import type { LinePaper } from './line-paper.ts'
import type { ReportStatus } from './report-status.ts'
import type { StandingKind } from './standing-item.ts'

/** A person on an agenda, with the title and organisation held when it was composed. */
export type Named = {
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
}

/** Someone invited to an item, and whether they have said that they are coming. */
export type Invited = Named & { readonly answer: 'coming' | 'not-yet-answered' | 'not-coming' }

/**
 * One line of an agenda as an officer sees it. Titles are the open ones: nothing closed is ever on a line.
 * `key` names the same business in every revision.
 */
export type AgendaLine = {
  readonly key: string
  readonly kind: StandingKind | 'item'
  /** The minute number it will have; null for a heading. */
  readonly number: string | null
  readonly title: string
  readonly words: string | null
  readonly itemId: string | null
  /** The item's running number on the programme, for officers. */
  readonly itemNumber: number | null
  readonly part: Part
  readonly paragraphs: readonly string[]
  readonly purpose: Purpose | null
  readonly isKeyDecision: boolean
  /** The minute it comes from. */
  readonly fromMinute: string | null
  readonly lead: Named | null
  readonly presenters: readonly Named[]
  readonly witnesses: readonly Invited[]
  readonly report: ReportStatus
  /** Why the report is late, or where it is held: words that may be printed. */
  readonly reportWords: string | null
  readonly papers: readonly LinePaper[]
  /** Minutes it is expected to take; null where nobody has said. */
  readonly minutes: number | null
  /** When it is expected to begin; null after a line whose time nobody has said. */
  readonly starts: TimeOfDay | null
  /** Whether it could be put off without breaking a deadline. */
  readonly canWait: boolean
}

/** A paper that has been decided to be closed, or to be treated so until it is known. */
export const isClosedPaper = (paper: Pick<LinePaper, 'part' | 'isDecided'>): boolean =>
  paper.isDecided && paper.part !== 'open' && paper.part !== 'unsure'

/** Papers for which the meeting may have to go into private although their item is taken in public. */
export const closedPapersOf = (line: Pick<AgendaLine, 'part' | 'papers'>): readonly LinePaper[] =>
  isPrivate(line) ? [] : line.papers.filter(isClosedPaper)

/** Closed, or possibly closed, business. */
export const isPrivate = (line: Pick<AgendaLine, 'part'>): boolean =>
  line.part === 'exempt' || line.part === 'confidential' || line.part === 'committee-private'
