import { agendaAt } from '../../app/agenda-at.ts'
import { agendaOutOf } from '../../app/papers/agenda-out.ts'
import { civilDate, civilDateAt, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../../export/agenda/agenda-files.ts'
import { committeeMeant } from './committee-meant.ts'
import type { ExportKind } from './kind.ts'
import { NO_CLOSED_FORM } from './no-closed.ts'

/** The agenda of a meeting: of the day that is given, else of the next; the published draft, else the current one. */
export const agenda: ExportKind = {
  says: 'the agenda of a meeting: of the day given with --on, else of the next',
  formats: Object.keys(AGENDA_FORMATS),
  async write({ format, committee, on, closed }, { store, councilId, clock }) {
    if (closed) return { why: NO_CLOSED_FORM }
    if (on !== null && !isCivilDate(on)) return { why: `“${on}” is not a day such as 2026-11-12.` }
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeeMeant(tx, committee)
      if (typeof meant === 'string') return { why: meant }
      const day = on === null ? null : civilDate(on)
      const [meeting] = day
        ? await tx.meetings.of(meant.id, day, day)
        : [await tx.meetings.next(meant.id, civilDateAt(clock.now(), meant.zone))]
      if (!meeting) return { why: `The ${meant.name} has no meeting ${day ? `on ${longDate(day)}` : 'to come'}.` }
      const at = await agendaAt(tx, clock, meeting.id)
      if (!at) return { why: `No agenda has been drafted for ${longDate(meeting.day)} yet.` }
      return agendaOutOf(tx, at)
    })
    return 'why' in read ? read : agendaFile(read, format as AgendaFormat)
  },
}
