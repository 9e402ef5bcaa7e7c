import { civilDate } from '../../domain/calendar/civil-date.ts'
import { aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { weekIsOver, weeklyInRehearsal, weeklyRollUp, weeklySent, weeklySummary } from './messages.ts'
import type { ComingMeeting, CommitteeWeek } from './read-week.ts'

const days = { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') }
const aComing = (given: Partial<ComingMeeting> = {}): ComingMeeting => ({
  meeting: aMeeting(),
  isOff: false,
  items: ['Children’s complaints', 'Route 42 & the ring road', 'Leisure contract, considered in private (paragraph 3)'],
  publication: null,
  days: days as ComingMeeting['days'],
  said: null,
  ...given,
})
const aWeek = (given: Partial<CommitteeWeek> = {}): CommitteeWeek => ({
  committee: aCommittee(),
  monday: civilDate('2026-11-02'),
  coming: [aComing()],
  decided: [],
  changes: [],
  ...given,
})
const decided = {
  id: '01980000-0000-7000-8000-0000000000f1',
  title: 'Route 42 buses',
  decision: 'briefing-note',
  minute: '324',
  itemId: '01980000-0000-7000-8000-0000000000e1',
}
const change = { part: null, from: null, to: null } as const

export const stories: Stories = {
  'a week with a meeting to come': () => weeklySummary([aWeek()]),
  'the agenda is out, and they have answered': () =>
    weeklySummary([aWeek({ coming: [aComing({ publication: aPublication(), said: 'coming' })] })]),
  'apologies given': () => weeklySummary([aWeek({ coming: [aComing({ said: 'apologies' })] })]),
  'what became of a suggestion, and nothing else': () => weeklySummary([aWeek({ coming: [], decided: [decided] })]),
  'a cancelled meeting': () =>
    weeklySummary([aWeek({ coming: [aComing({ isOff: true, meeting: aMeeting({ state: 'cancelled' }) })] })]),
  'two committees, one informal with nothing planned': () =>
    weeklySummary([
      aWeek({ decided: [decided] }),
      aWeek({
        committee: aCommittee({ name: 'Flooding <review> & drainage group' }),
        coming: [aComing({ items: [], days: null })],
      }),
    ]),
  'twelve items and six committees': () =>
    weeklySummary(
      Array.from({ length: 6 }, (_, n) =>
        aWeek({
          committee: aCommittee({ name: `Panel ${n + 1}` }),
          coming: [aComing({ items: Array.from({ length: 12 }, (_, k) => `Item ${k + 1}`) })],
        }),
      ),
    ),
  'the roll-up in the channel': () =>
    weeklyRollUp(
      aWeek({
        changes: [
          { ...change, is: 'added', title: 'Children’s complaints', to: civilDate('2026-11-12') },
          { ...change, is: 'added', title: '<!channel> & others' },
          { ...change, is: 'scheduled', title: 'School places', to: civilDate('2027-01-14') },
          {
            ...change,
            is: 'moved',
            title: 'Apprenticeships',
            from: civilDate('2026-11-12'),
            to: civilDate('2027-01-14'),
          },
          { ...change, is: 'put-off', title: 'Leisure contract', part: 'considered in private (paragraph 3)' },
          { ...change, is: 'sent-elsewhere', title: 'Bus shelters' },
          { ...change, is: 'taken-off', title: 'Car parks' },
        ],
      }),
    ),
  'the roll-up with a meeting and no changes': () =>
    weeklyRollUp(aWeek({ coming: [aComing({ publication: aPublication() })] })),
  'in rehearsal, to the officer': () => weeklyInRehearsal(aWeek(), 12),
  'sent in rehearsal': () => weeklySent(aCommittee(), 12),
  'sent already': () => weeklySent(aCommittee(), 0),
  'that week is over': () => weekIsOver(),
}
