import { agendaAt } from '../../app/agenda-at.ts'
import type { Drawings } from '../../app/drawing.ts'
import { publicSupplements } from '../../app/papers/agenda-out.ts'
import { supplementInChannel } from './messages.ts'

/** What is said in the channel of a supplement: `about` is the meeting and the supplement's number. */
export const draws: Drawings = {
  'supplement-published': async (tx, about, _reader, { clock }) => {
    const [meetingId = '', number] = about.split('@')
    const at = await agendaAt(tx, clock, meetingId)
    const of = at ? await tx.publications.supplementsOf(at.agenda.id) : []
    const supplement = of.find((one) => one.number === Number(number) && one.publishedAt)
    if (!at || !supplement) return null
    const [printed] = await publicSupplements(tx, [supplement])
    return supplementInChannel(at, printed!, supplement.link)
  },
}
