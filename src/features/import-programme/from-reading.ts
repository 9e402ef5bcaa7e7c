import { isCivilDate, isTimeOfDay } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'
import type { PlannedDecision } from '../../domain/proposals/planned-decision.ts'
import { type PageRead, type ReadProposal, sameWords } from '../../domain/proposals/reading.ts'
import type { Proposal, Reading, Warning } from '../../import/reading.ts'

/** The longest sentence that is kept as evidence, in characters. */
const LONGEST_EVIDENCE = 1200

/** What is kept of one proposal that was read. A name that fits one person of the council is that person. */
export const changeRead = (proposal: Proposal, digest: string, people: readonly Person[]): ReadProposal => {
  const { change, to, due, evidence } = proposal
  const names = [proposal.owner, ...proposal.owners.flatMap(({ said, name }) => [name, said])]
  const known = names.flatMap((name) => (name ? people.filter((one) => isNamed(one, name)) : []))
  const ids = [...new Set(known.map(({ id }) => id))]
  return {
    is: change,
    minute: proposal.item,
    owner: proposal.owners[0]?.name ?? proposal.owner,
    ownerId: ids.length === 1 ? ids[0]! : null,
    body: to.body,
    meeting: to.meeting && isCivilDate(to.meeting) ? to.meeting : null,
    time: to.time && isTimeOfDay(to.time) ? to.time : null,
    says: to.says,
    how: to.how ?? proposal.dueHow,
    due: due && isCivilDate(due) ? due : null,
    certainty: proposal.certainty,
    ...(proposal.recurs && { recurs: proposal.recurs }),
    evidence: { ...evidence, text: evidence.text.slice(0, LONGEST_EVIDENCE) },
    digest,
    editedBy: null,
    applied: null,
  }
}

const isNamed = ({ name, title }: Person, said: string): boolean => {
  const words = sameWords(said).replace(/^the /, '')
  return sameWords(name) === words || (title !== null && sameWords(title) === words)
}

/** Whether the words stand under an item that the page marks as private: they are not kept. */
export const isPrivate = ({ evidence }: Pick<Warning, 'evidence'>, { items }: Pick<Reading, 'items'>): boolean =>
  evidence !== null &&
  items.some(
    ({ exempt, start, end }) =>
      exempt !== null && (!exempt.contingent || exempt.used === true) && evidence.start >= start && evidence.end <= end,
  )

/** What is kept of the page itself: what it is and what was read, never its text. */
export const pageRead = (
  page: PageRead,
  reading: Reading,
  { again, leftOut }: { readonly again: number; readonly leftOut: number },
): PageRead => ({
  ...page,
  source: null,
  progress: 'read',
  kind: reading.kind,
  committee: reading.committee,
  meeting: { day: reading.meeting.date, time: reading.meeting.time, how: reading.meeting.how },
  counts: {
    items: reading.items.length,
    people: reading.people.length,
    resolutions: reading.resolutions.length,
    documents: reading.documents.length,
  },
  warnings: reading.warnings
    .filter((warning) => !isPrivate(warning, reading))
    .slice(0, 20)
    .map(({ says }) => says.slice(0, 500)),
  again,
  leftOut,
  decisions: decisionsIn(reading),
})

/** The decisions a forward plan announces, a thousand at most. */
const decisionsIn = ({ items }: Pick<Reading, 'items'>): readonly PlannedDecision[] =>
  items.slice(0, 1000).flatMap(({ title, number, decides }) =>
    decides
      ? [
          {
            title: title.slice(0, 300),
            maker: decides.maker?.slice(0, 120) ?? null,
            day: decides.day !== null && isCivilDate(decides.day) ? decides.day : null,
            reference: number,
          },
        ]
      : [],
  )
