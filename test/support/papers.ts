import type { PublicLine } from '../../src/domain/agenda/public-agenda.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../src/domain/papers/agenda-out.ts'
import type { ProgrammeOut, ProgrammeRow } from '../../src/domain/papers/programme-out.ts'

/** One line of a public agenda. */
export const aPublicLine = (given: Partial<PublicLine> = {}): PublicLine => ({
  number: '304',
  title: 'Children’s complaints',
  words: null,
  note: null,
  inPrivate: null,
  people: [],
  attending: [],
  papers: [],
  isBusiness: true,
  ...given,
})

/** An agenda as it goes out, of a fictional panel; every letter of Welsh is in it. */
export const anAgendaOut = (given: Partial<AgendaOut> = {}, lines?: readonly PublicLine[]): AgendaOut => ({
  council: 'Westmarch County Council',
  agenda: {
    committee: 'Corporate and Communities Panel',
    day: civilDate('2026-11-12'),
    time: timeOfDay('10:00'),
    venue: 'County Hall, Westmarch',
    participation: { day: civilDate('2026-11-11'), at: timeOfDay('09:00') },
    lines: lines ?? [
      aPublicLine({ number: '304', title: 'Apologies and welcome', isBusiness: false }),
      aPublicLine({
        number: '305',
        title: 'Children’s complaints: Ŵyn-Jones a’r tŷ',
        words: 'To consider why Stage 2 is slower & what <is> done.',
        people: ['Councillor Siân Ŵyn-Jones', 'Ann Rees, Assistant Director, Age Well Westmarch'],
        papers: [
          { title: 'Report of the Director', link: 'https://council.example/papers/305.pdf?a=1&b=2', inPrivate: null },
          { title: 'Appendix A', link: null, inPrivate: null },
          { title: 'Exempt appendix', link: null, inPrivate: 'paragraph 3, financial or business affairs' },
        ],
      }),
      aPublicLine({ number: '306', title: 'Bus network', note: 'report to follow' }),
      aPublicLine({
        number: '307',
        title: 'Leisure contract',
        inPrivate: 'paragraph 3, financial or business affairs',
      }),
    ],
  },
  standing: { is: 'published', on: civilDate('2026-11-03'), link: 'https://council.example/agenda/12' },
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  supplements: [],
  meeting: {
    id: '0193b1a0-0000-7000-8000-000000000001',
    committeeId: '0193b1a0-0000-7000-8000-00000000000c',
    minutesLong: 150,
    link: null,
    sequence: 1,
    state: 'confirmed',
    title: null,
  },
  zone: 'Europe/London',
  ...given,
})

/** An agenda of so many items, as long as the longest that is promised to lay out. */
export const aLongAgendaOut = (items: number, title = 'A title of a usual length about a matter'): AgendaOut =>
  anAgendaOut(
    {},
    Array.from({ length: items }, (_, at) =>
      aPublicLine({
        number: String(304 + at),
        title: `${title} ${at + 1}`,
        words: 'To consider the report, and to make any recommendation.',
        people: ['Ann Rees, Assistant Director'],
        papers: [{ title: `Report ${at + 1}`, link: `https://council.example/${at}`, inPrivate: null }],
      }),
    ),
  )

/** One row of a public programme. */
export const aRow = (given: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
  number: 1,
  title: 'Children’s complaints',
  status: 'scheduled',
  purpose: 'Performance',
  outcome: 'A recommendation to Cabinet',
  lead: 'Ann Rees',
  holder: 'Councillor Siân Ŵyn-Jones',
  from: 'minute 318',
  isKeyDecision: false,
  wantedBy: null,
  comesBack: null,
  inPrivate: null,
  ...given,
})

/** A programme as it goes out. */
export const aProgrammeOut = (given: Partial<ProgrammeOut> = {}): ProgrammeOut => ({
  council: 'Westmarch County Council',
  committee: 'Corporate and Communities Panel',
  madeOn: civilDate('2026-09-21'),
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  groups: [
    {
      of: 'meeting',
      meeting: { id: 'm1', day: civilDate('2026-11-12'), time: timeOfDay('10:00'), venue: 'County Hall' },
      rows: [aRow(), aRow({ number: 2, title: 'Bus network', lead: null, from: null, holder: null })],
    },
    {
      of: 'meeting',
      meeting: { id: 'm2', day: civilDate('2027-01-14'), time: timeOfDay('14:00'), venue: null },
      rows: [
        aRow({
          number: 3,
          title: 'Leisure contract',
          inPrivate: 'considered in private (paragraph 3)',
          purpose: null,
          outcome: null,
          lead: null,
          holder: null,
          from: null,
        }),
      ],
    },
    { of: 'pool', meeting: null, rows: [aRow({ number: 4, title: 'Libraries', status: 'without a meeting yet' })] },
  ],
  progress: [{ minute: 'minute 318', title: 'Children’s complaints', status: 'scheduled' }],
  since: { day: civilDate('2026-07-02'), changes: ['Bus network added', 'Leisure contract moved to 14 January 2027'] },
  privateWord: 'private session',
  ...given,
})
