import { DateTime } from 'luxon'
import type { AgendaLine } from '../../domain/agenda/line.ts'
import { publicAgenda } from '../../domain/agenda/public-agenda.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { businessOf, isOf } from '../../domain/outcomes/business.ts'
import { exclusionMinuted, partTaken, takenInPrivate } from '../../domain/outcomes/exclusion-motion.ts'
import { type Outcome, standing } from '../../domain/outcomes/outcome.ts'
import { correctedSince, firstAndLast } from '../../domain/outcomes/record-publication.ts'
import { seeAlsoInWords } from '../../domain/outcomes/see-also.ts'
import { type DecisionsOut, decisionOut } from '../../domain/papers/decision-out.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { contactOf } from './agenda-out.ts'

/**
 * What a meeting decided, in its public form and the order of its agenda: the outcomes that stand, corrected ones by
 * their correction. Business is as private as the meeting had it. Business of which no outcome is recorded is left out:
 * nothing is said of what is not known. What is corrected after it was published says what it corrects.
 */
export const decisionsOutOf = async (tx: Tx, at: AgendaAt): Promise<DecisionsOut> => {
  const { committee, meeting, shown } = at
  const all = await tx.outcomes.ofMeeting(meeting.id)
  const outcomes = standing(all)
  const publications = await tx.outcomes.publishedOf(meeting.id)
  const minutes = await tx.publications.minutesOf(meeting.id)
  const keptAs = (line: AgendaLine) =>
    minutes.find(({ itemId, title }) => (line.itemId ? itemId === line.itemId : title === line.title))?.number ??
    line.number
  const papers = await tx.papers.of(shown.lines.flatMap(({ itemId }) => itemId ?? []))
  const authors = await tx.people.findMany(papers.flatMap(({ byId }) => byId ?? []))
  const authorOf = (itemId: string | null) => {
    const report = papers.find((paper) => itemId !== null && paper.itemId === itemId && paper.appendixOfId === null)
    return authors.find(({ id }) => id === report?.byId)?.name ?? null
  }
  const asMeetingHadIt = (line: AgendaLine, outcome: Outcome) =>
    publicAgenda(committee, meeting, [{ ...line, part: partTaken({ part: line.part, outcome }) }]).lines[0]!
  const first = firstAndLast(publications, 'decisions')?.first
  return {
    council: at.host ?? (await tx.committees.council()).name,
    maker: committee.name,
    day: meeting.day,
    published: first ? { on: first.publishedOn, link: first.link } : null,
    contact: contactOf(at.officer),
    decisions: businessOf(shown.lines, keptAs).flatMap((one) => {
      const outcome = outcomes.findLast((it) => isOf(one, it))
      const source = shown.lines.find(({ key, itemId }) => (itemId ?? key) === one.key)
      if (!outcome || !source) return []
      const line = asMeetingHadIt(source, outcome)
      // What a correction takes out of the private part was said in private all the same when it was recorded.
      const corrected = correctedSince(outcome, all, publications).map(({ was, at: corrected }) => ({
        was: takenInPrivate({ part: source.part, outcome: was }) ? { ...was, words: null, resolutions: [] } : was,
        on: civilDateAt(DateTime.fromISO(corrected), committee.zone),
      }))
      return [
        decisionOut({
          line,
          outcome,
          minute: one.minute,
          isKey: one.itemId === null ? null : source.isKeyDecision,
          isExecutive: committee.kind === 'cabinet',
          reportAuthor: authorOf(one.itemId),
          exclusion:
            outcome.exclusion && exclusionMinuted(outcome.exclusion, { ...one, kind: outcome.kind }, committee),
          seeAlso: seeAlsoInWords(outcome.seeAlso, { committee, meeting, lines: shown.lines }),
          corrected,
        }),
      ]
    }),
  }
}
