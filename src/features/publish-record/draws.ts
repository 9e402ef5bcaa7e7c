import { agendaAt } from '../../app/agenda-at.ts'
import type { Draw, Drawings } from '../../app/drawing.ts'
import { noteOutOf } from '../../app/papers/note-out.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { noteReminder } from './messages.ts'

/** Nothing once the note is published, and nothing of a meeting that did not take place. */
const whileDue =
  (says: (today: string, dueOn: string) => boolean): Draw =>
  async (tx, about, _reader, { clock }) => {
    const at = await agendaAt(tx, clock, about)
    if (!at || at.meeting.state === 'cancelled' || at.meeting.state === 'inquorate') return null
    const note = await noteOutOf(tx, at)
    const today = civilDateAt(clock.now(), at.committee.zone)
    if (!note || note.published || !says(today, note.dueOn)) return null
    return noteReminder(note, at.meeting, today === note.dueOn)
  }

/** The reminders of a note of decisions, by kind. */
export const draws: Drawings = {
  'note-soon': whileDue((today, dueOn) => today < dueOn),
  // Its words say "today": on any other day there is nothing to say.
  'note-due': whileDue((today, dueOn) => today === dueOn),
}
