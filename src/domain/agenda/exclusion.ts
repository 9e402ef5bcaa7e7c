import type { Committee } from '../committee/committee.ts'
import { type AgendaLine, closedPapersOf } from './line.ts'
import type { LinePaper } from './line-paper.ts'

type Body = Pick<Committee, 'nation' | 'profile'>

/** The paragraphs of England's schedule, in a few words of our own: enough for a reader to know the ground. */
const GROUNDS_IN_ENGLAND: Readonly<Record<string, string>> = {
  '1': 'an individual',
  '2': 'the identity of an individual',
  '3': 'financial or business affairs',
  '4': 'labour relations',
  '5': 'legal professional privilege',
  '6': 'a notice, order or direction to be made',
  '7': 'preventing, investigating or prosecuting crime',
}

/** `paragraph 3, financial or business affairs`. The paragraphs have other numbers in other nations: then numbers only. */
export const paragraphsInWords = (paragraphs: readonly string[], { nation }: Pick<Committee, 'nation'>): string => {
  if (paragraphs.length === 0) return ''
  const grounds = nation === 'england' ? paragraphs.flatMap((number) => GROUNDS_IN_ENGLAND[number] ?? []) : []
  return [paragraphNumbers(paragraphs), ...(grounds.length > 0 ? [listed(grounds)] : [])].join(', ')
}

/** `paragraph 3`, `paragraphs 1 and 3`. */
export const paragraphNumbers = (paragraphs: readonly string[]): string =>
  `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(paragraphs)}`

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The section that allows it and the schedule that lists the paragraphs, by nation and kind of body. */
const AUTHORITY: Readonly<Record<Committee['nation'], { readonly section: string; readonly schedule: string }>> = {
  england: {
    section: 'section 100A(4) of the Local Government Act 1972',
    schedule: 'Part 1 of Schedule 12A to that Act',
  },
  wales: {
    section: 'section 100A(4) of the Local Government Act 1972',
    schedule: 'Part 4 of Schedule 12A to that Act',
  },
  scotland: {
    section: 'section 50A(4) of the Local Government (Scotland) Act 1973',
    schedule: 'Schedule 7A to that Act',
  },
  'northern-ireland': {
    section: 'section 42 of the Local Government Act (Northern Ireland) 2014',
    schedule: 'Schedule 6 to that Act',
  },
}

/**
 * # The resolution to exclude the public
 *
 * The public may be excluded from an item only by a resolution that says which part of the proceedings it is for and
 * what kind of exempt information would be disclosed. Confidential business needs none: the public must be excluded.
 * - Local Government Act 1972, [section 100A(2), (4) and (5)](https://www.legislation.gov.uk/ukpga/1972/70/section/100A).
 * - For an executive in England: S.I. 2012/2089,
 *   [regulation 4(2)(b)](https://www.legislation.gov.uk/uksi/2012/2089/regulation/4).
 *
 * Wording for the meeting to adopt or not, never a decision. Where items are only possibly exempt, or only a paper of
 * an item is, it is to be moved if the discussion comes to need it: the report is discussed in public, and the meeting
 * may go into private for its appendix.
 */
export const exclusionWords = (lines: readonly AgendaLine[], body: Body): string | null => {
  const exempt = lines.filter(({ part }) => part === 'exempt')
  const possible = exempt.length > 0 ? [] : lines.filter(({ part }) => part === 'possible')
  const items = exempt.length > 0 ? exempt : possible
  const withPapers = lines
    .filter((line) => !items.includes(line) && exemptPapersOf(line).length > 0)
    .map((line) => ({ ...line, paragraphs: exemptPapersOf(line).flatMap(({ paragraphs }) => paragraphs) }))
  const said = [
    items.length > 0 &&
      `${exempt.length > 0 ? '' : ONLY_IF}To resolve: ${resolution(items, (list) => `for ${list}`, body)}`,
    withPapers.length > 0 &&
      `${ONLY_IF}To resolve: ${resolution(withPapers, (list) => `while the papers of ${list} that are not for publication are discussed`, body)}`,
  ]
  return said.filter((words) => words !== false).join('\n') || null
}

const ONLY_IF = 'To be moved only if the discussion comes to need it. '

/** Papers of an item taken in public for which the meeting needs a resolution; for confidential ones it needs none. */
export const exemptPapersOf = (line: Pick<AgendaLine, 'part' | 'papers'>): readonly LinePaper[] =>
  closedPapersOf(line).filter(({ part }) => part !== 'confidential')

type Excluded = Pick<AgendaLine, 'number' | 'paragraphs'>

const resolution = (closed: readonly Excluded[], during: (items: string) => string, body: Body): string => {
  const numbers = closed.flatMap(({ number }) => number ?? [])
  const paragraphs = [...new Set(closed.flatMap((line) => line.paragraphs))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const { section, schedule } = AUTHORITY[body.nation]
  const under =
    body.profile === 'england-executive'
      ? 'regulation 4(2)(b) of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012'
      : section
  const list =
    body.profile === 'england-executive' ? 'Part 1 of Schedule 12A to the Local Government Act 1972' : schedule
  const which = paragraphs.length === 0 ? 'the paragraph to be stated' : paragraphNumbers(paragraphs)
  const when = during(`${numbers.length === 1 ? 'item' : 'items'} ${listed(numbers)}`)
  return (
    `That, under ${under}, the public be excluded from the meeting ${when}, because it is likely that exempt ` +
    `information would be disclosed, as described in ${which} of ${list}, and that the public interest in keeping it ` +
    'private outweighs the public interest in disclosing it.'
  )
}
