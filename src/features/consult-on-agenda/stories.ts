import { anAgendaAt } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { consulted } from './messages.ts'

const asked = { name: 'Councillor Gwen Pritchard', role: 'chair' as const, standsIn: false }

export const stories: Stories = {
  'told: it has gone': () => consulted({ at: anAgendaAt(), asked, went: 'waiting' }),
  'told: held in rehearsal': () => consulted({ at: anAgendaAt(), asked, went: 'held' }),
  'told: it went before': () =>
    consulted({ at: anAgendaAt(), asked: { ...asked, standsIn: true }, went: 'said-before' }),
  'told: answered already': () => consulted({ at: anAgendaAt(), asked, went: 'answered' }),
}
