import { paragraphNumbers } from '../agenda/exclusion.ts'
import { closedInWords } from '../agenda/public-papers.ts'
import { SCHEDULES } from '../closed/paragraphs.ts'
import type { Nation } from '../committee/committee.ts'
import type { Part } from '../programme/item.ts'

/** What is closed about one item, or one of its papers, as it stands in a document that is marked so. */
export type ClosedSection = {
  /** The number of the item on the agenda or the programme. */
  readonly number: string | null
  readonly openTitle: string
  /** Null where no other title is held. */
  readonly title: string | null
  readonly summary: string | null
  /** Where the council itself holds it. */
  readonly link: string | null
  readonly part: Exclude<Part, 'open'> | 'unsure'
  readonly paragraphs: readonly string[]
}

const BEGINS = 'NOT FOR PUBLICATION'

/**
 * What stands on each page of a document that holds something closed: that it is not for publication, and the
 * paragraphs of the nation's schedule under which it is not.
 * - Local Government Act 1972, [section 100B(5)](https://www.legislation.gov.uk/ukpga/1972/70/section/100B): every copy of
 *   a report that is left out "shall be marked 'Not for publication'", with the description of the exempt information.
 */
export const pageMark = (sections: readonly ClosedSection[], nation: Nation): string => {
  const paragraphs = [...new Set(sections.flatMap((section) => section.paragraphs))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const grounds = [
    ...(paragraphs.length > 0 ? [`${paragraphNumbers(paragraphs)} of ${SCHEDULES[nation].act}`] : []),
    ...(sections.some(({ part }) => part === 'confidential') ? ['confidential information'] : []),
    ...(sections.some(({ part }) => part === 'committee-private') ? ['for the committee only'] : []),
  ]
  return grounds.length > 0 ? `${BEGINS}: ${grounds.join('; ')}` : BEGINS
}

/** The same above one section: why this one is not for publication. */
export const sectionMark = ({ part, paragraphs }: ClosedSection, nation: Nation): string => {
  if (part === 'committee-private') return `${BEGINS}: for the committee only.`
  if (part === 'unsure') return `${BEGINS}: its author thinks that it may be exempt, and nobody has decided.`
  const words = closedInWords({ part, paragraphs }, { nation })
  return `${BEGINS}: ${words}${paragraphs.length > 0 ? ` (${SCHEDULES[nation].act})` : ''}.`
}
