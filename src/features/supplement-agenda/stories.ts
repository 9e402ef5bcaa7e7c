import type { Supplement } from '../../domain/agenda/supplement.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import { anAgendaAt, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { supplementInChannel, supplementList, supplementMade, supplementRecorded } from './messages.ts'
import { addSupplementView, publishSupplementView } from './views.ts'

const at = anAgendaAt({ publication: aPublication() })
const supplement: Supplement = {
  id: '0193b1a0-0000-7000-8000-000000000051',
  agendaId: at.agenda.id,
  number: 1,
  reason: 'The report on buses came in & is <enclosed>',
  lines: [{ change: 'late-report', number: '306', title: 'Buses', words: 'A late report: Buses', itemId: null }],
  byId: null,
  publishedAt: null,
  link: null,
}
const published = { ...supplement, publishedAt: '2026-11-06T10:00:00.000Z', link: 'https://council.example/s1' }
const printed = {
  number: 1,
  reason: supplement.reason,
  lines: [{ number: '306', title: 'Buses', words: 'A late report' }],
}

export const stories: Stories = {
  'none yet': () => supplementList({ at, supplements: [] }),
  'one to publish and one published': () =>
    supplementList({
      at,
      supplements: [published, { ...supplement, id: `${supplement.id.slice(0, -1)}2`, number: 2 }],
    }),
  'ten of them': () =>
    supplementList({ at, supplements: Array.from({ length: 10 }, (_, n) => ({ ...supplement, number: n + 1 })) }),
  'the form of one': () => addSupplementView(at),
  'told: it is made': () => supplementMade({ at, supplement }),
  'the form of its publication': () => publishSupplementView({ at, supplement }, civilDate('2026-11-06')),
  'told: it is recorded': () => supplementRecorded({ at, supplement: published }),
  'in the channel': () => supplementInChannel(at, printed, published.link),
  'in the channel without a link': () => supplementInChannel(at, { ...printed, lines: [] }, null),
}
