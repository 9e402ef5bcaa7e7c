import type { AgendaLine } from '../agenda/line.ts'
import { publicAgenda } from '../agenda/public-agenda.ts'
import type { Committee } from '../committee/committee.ts'
import type { Meeting } from '../meetings/meeting.ts'

/** What a minute refers to: another item or a paper of the meeting, by its id, or an earlier minute by its number. */
export type SeeAlso =
  | { readonly is: 'item'; readonly itemId: string }
  | { readonly is: 'paper'; readonly paperId: string }
  /** `318 of 2 July 2026`, as printed. */
  | { readonly is: 'minute'; readonly minute: string }

/** Earlier minutes as they are typed, parted by semicolons or lines: `318 of 2 July 2026; 60/18`. */
export const typedMinutes = (typed: string): readonly SeeAlso[] =>
  typed
    .split(/[;\n]/)
    .map((part) => part.trim().replace(/^minutes?\s+/i, ''))
    .filter((part) => part !== '')
    .map((minute) => ({ is: 'minute', minute }))

/** The name by which one is chosen in a form: `item:…` or `paper:…`; null for a minute, which is typed. */
export const chosenAs = (one: SeeAlso): string | null =>
  one.is === 'item' ? `item:${one.itemId}` : one.is === 'paper' ? `paper:${one.paperId}` : null

/** What was chosen by that name; nothing for any other. */
export const chosenIn = (name: string): readonly SeeAlso[] => {
  const [is, id = ''] = name.split(':')
  if (id === '') return []
  return is === 'item' ? [{ is, itemId: id }] : is === 'paper' ? [{ is, paperId: id }] : []
}

/** Those that are on the agenda, and earlier minutes: nothing else of this meeting can be referred to. */
export const onAgenda = (
  all: readonly SeeAlso[],
  lines: readonly Pick<AgendaLine, 'itemId' | 'papers'>[],
): readonly SeeAlso[] =>
  all.filter(
    (one) =>
      one.is === 'minute' ||
      lines.some(({ itemId, papers }) =>
        one.is === 'item' ? itemId === one.itemId : papers.some(({ id }) => id === one.paperId),
      ),
  )

/**
 * What a minute refers to, as it is printed: items by their open titles, papers only where anybody may read them. What
 * is no longer on the agenda is left out.
 */
export const seeAlsoInWords = (
  all: readonly SeeAlso[],
  {
    committee,
    meeting,
    lines,
  }: {
    readonly committee: Pick<Committee, 'name' | 'nation'>
    readonly meeting: Pick<Meeting, 'day' | 'time' | 'venue'>
    readonly lines: readonly AgendaLine[]
  },
): readonly string[] => {
  const asPrinted = (line: AgendaLine) => publicAgenda(committee, meeting, [line]).lines[0]!
  return all.flatMap((one) => {
    if (one.is === 'minute') return `Minute ${one.minute}`
    if (one.is === 'item') {
      const line = lines.find(({ itemId }) => itemId === one.itemId)
      return line ? [`${line.number ? `Item ${line.number}, ` : ''}“${asPrinted(line).title}”`] : []
    }
    const line = lines.find(({ papers }) => papers.some(({ id }) => id === one.paperId))
    const title = line?.papers.find(({ id }) => id === one.paperId)?.title
    const isOpen = line && asPrinted(line).papers.some((paper) => paper.title === title && paper.inPrivate === null)
    return isOpen && title ? [title] : []
  })
}
