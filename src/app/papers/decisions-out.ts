import type { AgendaLine } from '../../domain/agenda/line.ts'
import { publicAgenda } from '../../domain/agenda/public-agenda.ts'
import { businessOf, isOf } from '../../domain/outcomes/business.ts'
import { standing } from '../../domain/outcomes/outcome.ts'
import { type DecisionsOut, decisionOut } from '../../domain/papers/decision-out.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { contactOf } from './agenda-out.ts'

/**
 * What a meeting decided, in its public form and the order of its agenda: the outcomes that stand, corrected ones by
 * their correction. Business of which no outcome is recorded is left out: nothing is said of what is not known.
 */
export const decisionsOutOf = async (tx: Tx, at: AgendaAt): Promise<DecisionsOut> => {
  const { committee, meeting, shown } = at
  const outcomes = standing(await tx.outcomes.ofMeeting(meeting.id))
  const minutes = await tx.publications.minutesOf(meeting.id)
  const keptAs = (line: AgendaLine) =>
    minutes.find(({ itemId, title }) => (line.itemId ? itemId === line.itemId : title === line.title))?.number ??
    line.number
  const printed = publicAgenda(committee, meeting, shown.lines).lines
  const papers = await tx.papers.of(shown.lines.flatMap(({ itemId }) => itemId ?? []))
  const authors = await tx.people.findMany(papers.flatMap(({ byId }) => byId ?? []))
  const authorOf = (itemId: string | null) => {
    const report = papers.find((paper) => itemId !== null && paper.itemId === itemId && paper.appendixOfId === null)
    return authors.find(({ id }) => id === report?.byId)?.name ?? null
  }
  const isExecutive = committee.kind === 'cabinet'
  const business = businessOf(shown.lines, keptAs)
  return {
    council: at.host ?? (await tx.committees.council()).name,
    maker: committee.name,
    day: meeting.day,
    contact: contactOf(at.officer),
    decisions: business.flatMap((one) => {
      const index = shown.lines.findIndex(({ key, itemId }) => (itemId ?? key) === one.key)
      const outcome = outcomes.findLast((it) => isOf(one, it))
      const source = shown.lines[index]
      const line = printed[index]
      if (!outcome || !line || !source) return []
      const isKey = one.itemId === null ? null : source.isKeyDecision
      return [
        decisionOut({ line, outcome, minute: one.minute, isKey, isExecutive, reportAuthor: authorOf(one.itemId) }),
      ]
    }),
  }
}
