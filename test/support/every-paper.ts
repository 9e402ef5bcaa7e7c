import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { MinutesOut } from '../../src/domain/papers/minutes-out.ts'
import type { TrackerOut, TrackerRow } from '../../src/domain/papers/tracker-out.ts'
import { agendaPaper, supplementPaper } from '../../src/export/agenda/agenda-paper.ts'
import { closedPaper } from '../../src/export/closed-paper.ts'
import { decisionPaper, decisionsPaper } from '../../src/export/decision/decision-paper.ts'
import { itemPaper } from '../../src/export/decision/item-paper.ts'
import { memoPaper } from '../../src/export/decision/memo-paper.ts'
import { minutesPaper } from '../../src/export/decision/minutes-paper.ts'
import { notePaper } from '../../src/export/decision/note-paper.ts'
import type { Paper } from '../../src/export/document/paper.ts'
import { programmePaper, reportToCommittee } from '../../src/export/programme/programme-paper.ts'
import { trackerPaper } from '../../src/export/programme/tracker-files.ts'
import { aDecidedOut, aMemoOut, aNoteOut } from './decided.ts'
import { anAgendaOut, aProgrammeOut } from './papers.ts'

/** The minutes of a fictional panel, agreed at its next meeting. */
export const aMinutesOut = (given: Partial<MinutesOut> = {}): MinutesOut => ({
  council: 'Westmarch County Council',
  committee: 'Corporate and Communities Panel',
  day: civilDate('2026-11-12'),
  time: timeOfDay('10:00'),
  venue: 'County Hall, Westmarch',
  link: 'https://council.example/watch/12',
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  attendance: [{ as: 'Present', names: ['Councillor Siân Ŵyn-Jones (Chair)', 'Councillor Idris Rao'] }],
  minutes: [
    {
      number: '305',
      title: 'Children’s complaints',
      inPrivate: false,
      paragraphs: ['Ann Rees introduced the report.', 'Members asked why Stage 2 took longer.'],
      resolutions: [{ number: 1, verb: 'RESOLVED', text: 'the report be noted', body: null, day: null }],
    },
    { number: '306', title: 'Leisure contract', inPrivate: true, paragraphs: [], resolutions: [] },
  ],
  agreedOn: civilDate('2027-01-14'),
  ...given,
})

/** What a fictional panel asked of others: of each way it can stand, one. */
export const aTrackerOut = (given: Partial<TrackerOut> = {}): TrackerOut => {
  const row: TrackerRow = {
    reference: 'SR (26/27) 01',
    origin: 'Minute 305',
    on: civilDate('2026-11-12'),
    area: 'Children’s complaints: Ŵyn-Jones a’r tŷ',
    words: 'both posts be filled before the summer',
    due: civilDate('2027-01-14'),
    lead: 'Cabinet',
    answer: 'Accepted: one is filled, the other is advertised',
    status: 'Amber: due within fourteen days',
  }
  return {
    council: 'Westmarch County Council',
    committee: 'Corporate and Communities Panel',
    madeOn: civilDate('2027-01-04'),
    contact: { name: 'Alison Grey', telephone: '01632 960 101' },
    rows: [
      {
        ...row,
        reference: 'SR (26/27) 02',
        due: civilDate('2026-12-01'),
        answer: null,
        status: 'Red: its day has passed',
      },
      row,
      {
        ...row,
        reference: 'SR (26/27) 03',
        words: '=HYPERLINK("x"), “quoted”, and more',
        lead: null,
        due: null,
        status: 'Not known: it has no day',
      },
    ],
    ...given,
  }
}

const supplement = {
  number: 1,
  reason: 'A report came in on Thursday',
  lines: [{ number: '306', title: 'Bus network', words: 'A late report' }],
}

/** Every paper there is, of a fictional council, by the name under which somebody asks for it. */
export const EVERY_PAPER: Readonly<Record<string, () => Paper>> = {
  agenda: () => agendaPaper(anAgendaOut({ supplements: [supplement] })),
  supplement: () => supplementPaper(anAgendaOut(), supplement),
  'agenda with what is private': () =>
    closedPaper(
      agendaPaper(anAgendaOut()),
      [
        {
          number: '307',
          openTitle: 'Leisure contract',
          title: 'Terms offered by the two bidders',
          summary: 'Two bids, and the price at which to stop.',
          link: 'https://intranet.council.example/12',
          part: 'exempt',
          paragraphs: ['3', '5'],
        },
      ],
      'england',
    ),
  'work programme': () => programmePaper(aProgrammeOut()),
  'report to committee': () => reportToCommittee(aProgrammeOut()),
  decisions: () => decisionsPaper(aDecidedOut()),
  'decision record': () => decisionPaper(aDecidedOut(), aDecidedOut().decisions[0]!),
  'note of decisions': () => notePaper(aNoteOut()),
  memo: () => memoPaper(aMemoOut()),
  'page of an item': () => {
    const out = aDecidedOut()
    const themes = [
      { theme: 'Staff', comments: ['two posts are vacant', 'agency staff cost more'] },
      { theme: 'Time', comments: ['Stage 2 took 71 days'] },
    ]
    return itemPaper({ out, minute: out.decisions[0]!, line: anAgendaOut().agenda.lines[1]!, themes })
  },
  minutes: () => minutesPaper(aMinutesOut()),
  tracker: () => trackerPaper(aTrackerOut()),
}
