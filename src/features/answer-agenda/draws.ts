import { agendaAt } from '../../app/agenda-at.ts'
import { draftNamed } from '../../app/draft-named.ts'
import type { Drawings } from '../../app/drawing.ts'
import { consultation } from './messages.ts'
import { answered, passedOnTold } from './officer-messages.ts'

/** The message that puts a draft to whoever is asked about it, as it stands for that reader; and what the officer is told. */
export const draws: Drawings = {
  'agenda-answered': async (tx, about, _reader, { clock }) => {
    const at = await agendaAt(tx, clock, about)
    return at && answered(at)
  },
  'agenda-passed-on': async (tx, about, _reader, { clock }) => {
    const draft = draftNamed(about)
    const at = draft && (await agendaAt(tx, clock, draft.meetingId))
    return at && passedOnTold(at)
  },
  'agenda-consultation': async (tx, about, reader, { clock }) => {
    const draft = draftNamed(about)
    const at = draft && reader ? await agendaAt(tx, clock, draft.meetingId) : null
    return at ? consultation(at, draft!.revision, { personId: reader! }) : null
  },
}
