import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import type { Committee } from '../committee/committee.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { paragraphsInWords } from './exclusion.ts'
import { type AgendaLine, isPrivate, type Named } from './line.ts'
import { type PublicPaper, publicPapers } from './public-papers.ts'
import { isStillToCome } from './report-status.ts'

/** One line as the public sees it. Every field is named here: what is not, cannot come out. */
export type PublicLine = {
  readonly number: string | null
  readonly title: string
  readonly words: string | null
  /** `report to follow`; never whose it is. */
  readonly note: string | null
  /** `paragraph 3, financial or business affairs`; null for business taken in public. */
  readonly inPrivate: string | null
  readonly people: readonly string[]
  /** The same people, by their parts: a decision is printed with them by authority. */
  readonly attending: readonly Named[]
  readonly papers: readonly PublicPaper[]
  readonly isBusiness: boolean
}

/** An agenda as the public sees it. */
export type PublicAgenda = {
  readonly committee: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly venue: string | null
  readonly participation: { readonly day: CivilDate; readonly at: TimeOfDay | null } | null
  readonly lines: readonly PublicLine[]
}

/**
 * The public form of an agenda. It is made by picking what may be said, not by striking out what may not: of private
 * business only its open title, that it is private, and the paragraph; of a report still to come only that it is.
 */
export const publicAgenda = (
  committee: Pick<Committee, 'name' | 'nation'>,
  meeting: Pick<Meeting, 'day' | 'time' | 'venue'>,
  lines: readonly AgendaLine[],
  participation: PublicAgenda['participation'] = null,
): PublicAgenda => ({
  committee: committee.name,
  day: meeting.day,
  time: meeting.time,
  venue: meeting.venue,
  participation,
  lines: lines.map((line) => publicLine(line, committee)),
})

const publicLine = (line: AgendaLine, committee: Pick<Committee, 'nation'>): PublicLine => {
  const numbered = { number: line.number, isBusiness: line.kind === 'item' }
  // Not even the title of what is the committee's own.
  if (line.part === 'committee-private')
    return {
      ...numbered,
      title: 'Private business',
      words: null,
      note: null,
      inPrivate: 'for the committee only',
      people: [],
      attending: [],
      papers: [],
    }
  if (isPrivate(line))
    return {
      ...numbered,
      title: line.title,
      words: null,
      note: isStillToCome(line.report) ? 'report to follow' : null,
      inPrivate:
        line.part === 'confidential'
          ? 'confidential information'
          : paragraphsInWords(line.paragraphs, committee) || 'exempt information',
      people: [],
      attending: [],
      papers: publicPapers(line, committee),
    }
  const attending = attendingOf(line)
  return {
    ...numbered,
    title: line.title,
    words: line.words,
    note: publicNote(line, committee),
    inPrivate: null,
    people: attending.map(inFull),
    attending,
    papers: publicPapers(line, committee),
  }
}

/** Who may be named. Beside a report that is still to come, a name would say whose it is. */
const attendingOf = (line: AgendaLine): readonly Named[] =>
  [
    ...(isStillToCome(line.report) || line.report === 'late' ? [] : line.presenters),
    ...line.witnesses.filter(({ answer }) => answer === 'coming'),
  ].map(({ name, title, organisation }) => ({ name, title, organisation }))

const publicNote = (line: AgendaLine, committee: Pick<Committee, 'nation'>): string | null => {
  const possibly =
    line.part === 'possible'
      ? `may need to be considered in private${line.paragraphs.length > 0 ? ` (${paragraphsInWords(line.paragraphs, committee)})` : ''}`
      : null
  const report = isStillToCome(line.report)
    ? 'report to follow'
    : line.report === 'late'
      ? `late report${line.reportWords ? `: ${withoutAddresses(line.reportWords)}` : ''}`
      : line.report === 'held-elsewhere'
        ? withoutAddresses(line.reportWords ?? 'papers held elsewhere')
        : line.report === 'on-request'
          ? 'papers on request'
          : line.kind === 'item' && line.report === 'verbal'
            ? 'verbal report'
            : null
  return [report, possibly].filter((note) => note !== null).join('; ') || null
}

/** Somebody's own e-mail address is not published again, wherever an officer has noted it. */
const withoutAddresses = (words: string): string =>
  words.replace(/[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/g, 'the contact officer')

/** `Ann Rees, Assistant Director, Age Concern`: what of it is known, once. */
export const inFull = ({ name, title, organisation }: Named): string =>
  [name, title, organisation].filter((part) => part !== null && part !== '').join(', ')

/** How many pieces of business, and how many reports are to follow. */
export const publicCounts = ({
  lines,
}: Pick<PublicAgenda, 'lines'>): { readonly items: number; readonly toFollow: number } => ({
  items: lines.filter(({ isBusiness }) => isBusiness).length,
  toFollow: lines.filter(({ note }) => note?.includes('to follow')).length,
})
