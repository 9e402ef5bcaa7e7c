import { anAgendaAt, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aMeeting } from '../../slack/kit/gallery-data.ts'
import { agendaInChannel, cannotPostYet, posted, whoWillSee } from './messages.ts'

const at = anAgendaAt()
const there = { at, channel: 'C0PANEL', is: 'not-posted' as const }

const ours = { is: 'ours', slackIds: ['U0A', 'U0B', 'U0C'] } as const

export const stories: Stories = {
  'a draft in the channel': () => agendaInChannel(at),
  'a draft that is agreed': () => agendaInChannel(anAgendaAt({ agenda: { ...at.agenda, state: 'agreed' } })),
  'a draft sent for publication': () =>
    agendaInChannel(anAgendaAt({ agenda: { ...at.agenda, state: 'sent-for-publication' } })),
  'a draft with nothing scheduled': () => agendaInChannel(anAgendaAt({ items: [] })),
  'a title that pings nobody': () => agendaInChannel(anAgendaAt({ title: '<!channel> *Roads* & bridges' })),
  'the same message once published': () => agendaInChannel(anAgendaAt({ publication: aPublication() })),
  'the meeting was cancelled': () => agendaInChannel(anAgendaAt({ meeting: aMeeting({ state: 'cancelled' }) })),
  'who will see this': () => whoWillSee(there, ours),
  'who will see this is not certain': () =>
    whoWillSee(there, { is: 'not-certain', because: 'it is shared with another organisation' }),
  'cannot be posted: Cleardays is not in the channel': () =>
    cannotPostYet(there, {
      is: 'not-certain',
      because: 'Cleardays is not in it, or it is not there any more',
      isShut: 'out',
    }),
  'cannot be posted: the channel is archived': () =>
    cannotPostYet(there, { is: 'not-certain', because: 'it has been archived', isShut: 'archived' }),
  'cannot be posted: it is shared': () =>
    cannotPostYet(there, { is: 'not-certain', because: 'it is shared with another organisation' }),
  'already posted': () => whoWillSee({ ...there, is: 'posted' }, ours),
  'told: posted': () => posted({ ...there, went: 'waiting', mayPublish: true }),
  'told: posted, where somebody else publishes': () => posted({ ...there, went: 'waiting', mayPublish: false }),
  'told: held in rehearsal': () => posted({ ...there, went: 'held', mayPublish: true }),
  'told: pressed twice': () => posted({ ...there, went: 'said-before', mayPublish: true }),
}
