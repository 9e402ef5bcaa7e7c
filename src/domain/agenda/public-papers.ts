import type { Committee } from '../committee/committee.ts'
import { paragraphsInWords } from './exclusion.ts'
import { type AgendaLine, isClosedPaper, isPrivate } from './line.ts'
import type { LinePaper, PaperState } from './line-paper.ts'

/** A paper as the public sees it listed. Of a closed one there is an open title and the paragraph, and no link. */
export type PublicPaper = {
  readonly title: string
  readonly link: string | null
  /** `paragraph 3, financial or business affairs`; null for a paper that anybody may read. */
  readonly inPrivate: string | null
}

/** A paper that can be read now: in our own hands, or in the system that holds it. */
const AVAILABLE: ReadonlySet<PaperState> = new Set(['attached', 'held-elsewhere', 'late'])

/**
 * The papers of one line as the public sees them. Under business taken in public: what is open, and, of what has been
 * decided to be closed, that there is such a paper. Under private business only what has been decided to be open. What
 * an author is unsure of is not there at all until somebody has decided.
 */
export const publicPapers = (
  line: Pick<AgendaLine, 'part' | 'papers'>,
  committee: Pick<Committee, 'nation'>,
): readonly PublicPaper[] => {
  if (line.part === 'committee-private') return []
  return line.papers.flatMap((paper): readonly PublicPaper[] => {
    const { title, link, part, state, isDecided } = paper
    if (part === 'open')
      return AVAILABLE.has(state) && (isDecided || !isPrivate(line)) ? [{ title, link, inPrivate: null }] : []
    return isClosedPaper(paper) && !isPrivate(line)
      ? [{ title, link: null, inPrivate: closedInWords(paper, committee) }]
      : []
  })
}

/** Why a paper is not for publication: `paragraph 3, financial or business affairs`. */
export const closedInWords = (
  { part, paragraphs }: Pick<LinePaper, 'part' | 'paragraphs'>,
  committee: Pick<Committee, 'nation'>,
): string =>
  part === 'confidential'
    ? 'confidential information'
    : [part === 'possible' && 'possibly exempt', paragraphsInWords(paragraphs, committee) || 'exempt information']
        .filter((words) => words !== false)
        .join(', ')
