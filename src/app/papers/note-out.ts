import { noteDueOn } from '../../domain/outcomes/after-meeting.ts'
import { businessOf, numberedItems } from '../../domain/outcomes/business.ts'
import { firstAndLast } from '../../domain/outcomes/record-publication.ts'
import type { DecisionsOut } from '../../domain/papers/decision-out.ts'
import { type NoteOut, noteOut } from '../../domain/papers/note-out.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { decisionsOutOf } from './decisions-out.ts'

/** The note of decisions of a meeting, in its public form. Null where the law asks for none. */
export const noteOutOf = async (tx: Tx, at: AgendaAt, decided?: DecisionsOut): Promise<NoteOut | null> => {
  const dueOn = noteDueOn(at.timetable)
  if (dueOn === null) return null
  const first = firstAndLast(await tx.outcomes.publishedOf(at.meeting.id), 'note')?.first
  return noteOut(
    decided ?? (await decisionsOutOf(tx, at)),
    dueOn,
    first ? { on: first.publishedOn, link: first.link } : null,
    await tx.outcomes.attendanceOf(at.meeting.id),
    await tx.outcomes.declarationsOf(at.meeting.id),
    numberedItems(businessOf(at.shown.lines)),
  )
}
