import { lintSupplement } from '../../domain/agenda/lint-supplement.ts'
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

const doubts = lintSupplement({
  supplement: { ...supplement, lines: [{ ...supplement.lines[0]!, change: 'late-item', title: 'Flood <grant>' }] },
  others: [],
  meetingDay: at.meeting.day,
  committee: at.committee,
  items: new Map(),
  lastDay: civilDate('2026-11-04'),
  today: at.meeting.day,
})

export const stories: Stories = {
  'none yet': () => supplementList({ at, supplements: [], doubts: new Map() }),
  'one to publish and one published': () =>
    supplementList({
      at,
      supplements: [published, { ...supplement, id: `${supplement.id.slice(0, -1)}2`, number: 2 }],
      doubts: new Map(),
    }),
  'one that comes late without special circumstances': () =>
    supplementList({ at, supplements: [supplement], doubts: new Map([[supplement.id, doubts]]) }),
  'told: it is made, and what to look at': () => supplementMade({ at, supplement, doubts }),
  'ten of them': () =>
    supplementList({
      at,
      supplements: Array.from({ length: 10 }, (_, n) => ({ ...supplement, number: n + 1 })),
      doubts: new Map(),
    }),
  'the form of one': () => addSupplementView(at),
  'told: it is made': () => supplementMade({ at, supplement, doubts: [] }),
  'the form of its publication': () => publishSupplementView({ at, supplement, doubts }, civilDate('2026-11-06')),
  'told: it is recorded': () => supplementRecorded({ at, supplement: published, doubts: [] }),
  'in the channel': () => supplementInChannel(at, printed, published.link),
  'in the channel without a link': () => supplementInChannel(at, { ...printed, lines: [] }, null),
}
