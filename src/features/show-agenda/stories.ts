import { timingOf } from '../../domain/agenda/timing.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import { anAgendaAt, anAsking, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aMeeting } from '../../slack/kit/gallery-data.ts'
import type { AskedThen } from './asked-history.ts'
import { askedPage } from './asked-messages.ts'
import { stateOfAgenda } from './messages.ts'
import { briefingReminder, meetingTomorrow, officerReminder } from './reminder-messages.ts'
import type { ForOfficers, StateOfAgenda } from './show-agenda.ts'

const at = anAgendaAt()
const out = anAgendaAt({ publication: aPublication() })
const informal = anAgendaAt({ meeting: aMeeting({ regime: 'informal' }) })

const officers: ForOfficers = {
  now: {
    lines: at.current.lines,
    timing: timingOf(at.current.lines, at.meeting.time, at.meeting.minutesLong),
    doubts: [{ about: 'no-report', key: null, says: 'No report has been asked for on “Roads”.' }],
    participation: at.participation,
  },
  needed: [
    { title: 'Apprenticeships', needs: 'report', from: 'Tomos Adeyemi', dueOn: civilDate('2026-10-30') },
    { title: 'Apprenticeships', needs: 'answer', from: 'Daniel Price', dueOn: null },
    { title: 'Roads <b>', needs: 'report-not-asked', from: null, dueOn: null },
  ],
  apologies: ['Councillor Idris Rao'],
  coming: 4,
  sinceDraft: ['Libraries added (minute 318)'],
}
const ready: ForOfficers = {
  ...officers,
  needed: [],
  apologies: [],
  coming: 0,
  sinceDraft: [],
  now: { ...officers.now, doubts: [] },
}
const state = (given: Partial<StateOfAgenda>): StateOfAgenda => ({
  of: at,
  at,
  officers,
  isMember: false,
  mayPublish: given.officers !== null,
  asked: null,
  supplements: [],
  others: [aMeeting({ day: civilDate('2027-01-14') })],
  ...given,
})

const asked = (given: Partial<AskedThen>): AskedThen => ({
  at: '2026-10-27T09:00:00Z',
  revision: 2,
  what: 'Councillor Gwen Pritchard was asked for comments',
  words: null,
  ...given,
})

export const stories: Stories = {
  'who was asked': () =>
    askedPage({
      at: anAgendaAt(),
      happened: [
        asked({ what: 'Anwen Clarke composed it' }),
        asked({}),
        asked({
          at: '2026-10-28T09:00:00Z',
          what: 'Councillor Gwen Pritchard: would like a change',
          words: 'Take <the depot> first\nplease',
        }),
        asked({ at: '2026-10-29T09:00:00Z', revision: null, what: 'Councillor Gwen Pritchard declared an interest' }),
      ],
    }),
  'who was asked: nobody yet': () => askedPage({ at: anAgendaAt({ askings: [] }), happened: [] }),
  'nothing drafted yet': () => stateOfAgenda(state({ at: null })),
  'a draft, to an officer': () => stateOfAgenda(state({})),
  'a draft that is agreed': () =>
    stateOfAgenda(
      state({
        at: anAgendaAt({ askings: [anAsking({ answer: 'content', answeredRevision: 3 })] }),
        officers: ready,
      }),
    ),
  'a draft, to anyone else': () => stateOfAgenda(state({ officers: null, others: [] })),
  'a draft, to the chair who is asked about it': () =>
    stateOfAgenda(state({ officers: null, isMember: true, asked: anAsking() })),
  'a draft, to the chair who approves and has answered': () =>
    stateOfAgenda(
      state({
        officers: null,
        isMember: true,
        asked: anAsking({ purpose: 'approve', answer: 'approve', answeredRevision: 3 }),
      }),
    ),
  'published, to a member': () => stateOfAgenda(state({ of: out, at: out, officers: null, isMember: true })),
  'published, with a supplement': () =>
    stateOfAgenda(
      state({
        of: out,
        at: out,
        supplements: [
          {
            id: 's',
            agendaId: out.agenda.id,
            number: 1,
            reason: 'Libraries withdrawn: the review is not finished',
            lines: [],
            byId: null,
            publishedAt: null,
            link: null,
          },
        ],
      }),
    ),
  'an informal gathering': () => stateOfAgenda(state({ of: informal, at: informal })),
  'the calendar is not known': () =>
    stateOfAgenda(state({ of: { ...at, timetable: null, days: null, publishBy: undefined } })),
  'agenda-setting day': () => officerReminder('agenda-setting', at, null, officers, civilDate('2026-10-23'))!,
  'two working days before': () => officerReminder('agenda-two-days', at, at, officers, civilDate('2026-11-02'))!,
  'the morning of the last day': () => officerReminder('agenda-morning', at, at, ready, civilDate('2026-11-04'))!,
  'the last day, told afterwards': () => officerReminder('agenda-morning', at, at, ready, civilDate('2026-11-05'))!,
  'the briefing, to the chair': () =>
    briefingReminder(at, officers, { name: 'Councillor Gwen Pritchard', insteadOf: null }),
  'the briefing, to the vice-chair while the chair is away': () =>
    briefingReminder(at, officers, { name: 'Councillor Idris Rao', insteadOf: 'Councillor Gwen Pritchard' }),
  'the briefing with nothing scheduled': () =>
    briefingReminder(
      at,
      { now: { ...officers.now, lines: [] } },
      { name: 'Councillor Gwen Pritchard', insteadOf: null },
    ),
  'the day before, published': () => meetingTomorrow(out, out),
  'the day before, without an agenda': () => meetingTomorrow(at, null),
}
