import { agendaAt } from '../../app/agenda-at.ts'
import { draftNamed } from '../../app/draft-named.ts'
import type { Drawings } from '../../app/drawing.ts'
import { agendaChanged } from './messages.ts'

/** What the thread of a posted draft says. Nothing once it is published: what changes then is a supplement. */
export const draws: Drawings = {
  'agenda-changed': async (tx, about, _reader, { clock }) => {
    const draft = draftNamed(about)
    const at = draft && (await agendaAt(tx, clock, draft.meetingId))
    return at && !at.publication ? agendaChanged(at, draft.revision) : null
  },
}
