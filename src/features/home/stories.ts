import { civilDate } from '../../domain/calendar/civil-date.ts'
import { undeliveredWords } from '../../domain/delivery/undelivered.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { aConsultation } from '../../slack/kit/programme/gallery-plan.ts'
import type { Word } from '../../slack/kit/word.ts'
import { everythingView } from './everything-views.ts'
import type { CommitteeAtHome, HomeSeen, WaitingAt } from './home-seen.ts'
import type { HowItRuns } from './how-it-runs.ts'
import type { OwedAtHome } from './owed-at-home.ts'
import { homeForGuests, homeView } from './views.ts'

const word = (given: Pick<Word, 'command' | 'word' | 'button' | 'permission'>): Word => ({
  says: 'See what comes next for the committee',
  example: given.command,
  opensForm: false,
  ...given,
})
const words: readonly Word[] = [
  word({ command: '/programme', word: '', button: 'See the programme', permission: 'see-programme' }),
  word({ command: '/programme', word: 'add', button: 'Add an item', permission: 'add-item' }),
  word({ command: '/programme', word: 'suggest', button: 'Suggest an item', permission: 'suggest-item' }),
  word({ command: '/committee', word: 'meetings', button: 'Meetings', permission: 'see-meetings' }),
]
const panel = (given: Partial<CommitteeAtHome> = {}): CommitteeAtHome => ({
  committee: aCommittee(),
  isOfficer: true,
  mayPublish: true,
  maySuggest: false,
  next: aMeeting(),
  agenda: null,
  publishing: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
  today: civilDate('2026-10-12'),
  coming: [
    { title: 'Draft report to finance, legal and the monitoring officer', day: civilDate('2026-10-14') },
    { title: 'Chair’s briefing', day: civilDate('2026-10-23') },
  ],
  ...given,
})
const waiting = (given: Partial<WaitingAt> = {}): WaitingAt => ({
  committee: aCommittee(),
  held: 0,
  suggestions: [],
  cameBack: [],
  ...given,
})
const owed = (given: Partial<OwedAtHome> = {}): OwedAtHome => ({
  id: 'r1',
  kind: 'report',
  askedOf: 'Priya Okafor',
  dueOn: civilDate('2026-10-30'),
  itemId: 'e1',
  committeeId: aCommittee().id,
  title: 'Children’s <complaints>',
  insteadOf: null,
  ...given,
})
const seen = (given: Partial<HomeSeen> = {}): HomeSeen => ({
  name: 'Alison Grey',
  roles: new Set(['officer']),
  consulted: [],
  drafts: [],
  owed: [],
  waiting: [waiting()],
  committees: [panel()],
  further: 0,
  mayBegin: false,
  runs: null,
  ...given,
})
const runs = (given: Partial<HowItRuns> = {}): HowItRuns => ({
  figures: { waiting: 0, sending: 0, held: 0, inDoubt: 0, failed: 0, oldestDueSeconds: 0 },
  stoppedBecause: null,
  forSomebody: [],
  holidays: { from: civilDate('2019-01-01'), until: civilDate('2028-12-31'), keptOn: null },
  areHolidaysKnown: true,
  program: { version: '0.1.0', node: '24.21.0' },
  amiss: [],
  ...given,
})
const quiet = {
  isOfficer: false,
  mayPublish: false,
  maySuggest: true,
  coming: [],
}

export const stories: Stories = {
  'to a chair with a draft agenda to answer': () =>
    homeView(
      seen({
        roles: new Set(['chair', 'member']),
        committees: [panel({ ...quiet, agenda: { state: 'consulted-on', revision: 2 } })],
        drafts: [
          {
            meetingId: aMeeting().id,
            revision: 2,
            day: aMeeting().day,
            committeeName: aCommittee().name,
            mustApprove: false,
          },
        ],
      }),
    ),
  'before there is any committee': () => homeView(seen({ committees: [], roles: new Set(), mayBegin: true })),
  'to an officer': () =>
    homeView(
      seen({
        waiting: [
          waiting({
            held: 2,
            suggestions: [aConsultation({ title: 'Route 42 buses' })],
            cameBack: [aConsultation({ title: 'Apprenticeships' })],
          }),
        ],
      }),
    ),
  'to a chair': () =>
    homeView(seen({ roles: new Set(['chair']), consulted: [aConsultation()], committees: [panel(quiet)] })),
  'to an author': () =>
    homeView(
      seen({
        roles: new Set(),
        owed: [
          owed(),
          owed({
            kind: 'attend',
            title: 'Buses',
            insteadOf: { name: 'Marcus Hale', awayUntil: civilDate('2026-11-06') },
          }),
          owed({ title: 'Route 42', insteadOf: { name: 'Councillor Beth Lowe', awayUntil: null } }),
        ],
        committees: [panel({ ...quiet, next: null, publishing: null }), panel(quiet)],
        further: 4,
      }),
    ),
  'to an administrator, where all is well': () => homeView(seen({ roles: new Set(['administrator']), runs: runs() })),
  'to an administrator, with what waits for them': () =>
    homeView(
      seen({
        roles: new Set(['administrator']),
        runs: runs({
          figures: { waiting: 14, sending: 1, held: 2, inDoubt: 2, failed: 1, oldestDueSeconds: 1500 },
          forSomebody: [
            {
              id: 'm1',
              to: 'Gareth Pugh',
              committeeName: aCommittee().name,
              day: civilDate('2026-10-14'),
              asks: { is: 'seen' },
            },
            {
              id: 'm2',
              to: aCommittee().name,
              committeeName: aCommittee().name,
              day: civilDate('2026-10-15'),
              asks: { is: 'undelivered', ...undeliveredWords('is_archived', aCommittee().name) },
            },
          ],
          holidays: { from: civilDate('2019-01-01'), until: civilDate('2026-12-31'), keptOn: civilDate('2026-06-02') },
          areHolidaysKnown: false,
          amiss: ['Migrations: Not applied yet: 20261122_more. Run cleardays migrate.'],
        }),
      }),
    ),
  'before anything is set up': () => homeView(seen({ committees: [] })),
  'to an officer of eight committees': () =>
    homeView(
      seen({
        committees: [
          'Audit',
          'Cabinet',
          'Children’s Services',
          'Corporate',
          'Environment',
          'Health',
          'Planning',
          'Licensing',
        ].map((name, place) =>
          panel({
            committee: aCommittee({ name: `${name} Committee`, isInRehearsal: place === 7 }),
            agenda: place % 2 === 0 ? { state: 'consulted-on', revision: place + 1 } : null,
          }),
        ),
      }),
    ),
  'to an officer on the last lawful day, with the agenda not published': () =>
    homeView(
      seen({
        committees: [panel({ agenda: { state: 'consulted-on', revision: 3 }, today: civilDate('2026-11-04') })],
      }),
    ),
  'to an officer whose draft is agreed': () =>
    homeView(seen({ committees: [panel({ agenda: { state: 'agreed', revision: 3 } })] })),
  'to an officer whose agenda is published': () =>
    homeView(seen({ committees: [panel({ agenda: { state: 'published', revision: 3 } })] })),
  'everything for one committee': () => everythingView(aCommittee(), words),
  'everything, for whichever committee': () => everythingView(null, words),
  'to a guest': () => homeForGuests(),
}
