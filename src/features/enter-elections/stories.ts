import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import {
  adviceGiven,
  adviceView,
  electionAdvice,
  electionAdvised,
  electionAsked,
  electionEntered,
  electionRemoved,
  electionsList,
  electionView,
} from './messages.ts'
import type { InElection } from './read-election.ts'

const period = {
  id: '01980000-0000-7000-8000-0000000000b1',
  election: 'the by-election <North> & South',
  area: 'North Ward',
  from: civilDate('2026-10-26'),
  until: civilDate('2026-11-26'),
}
const inside = (given: Partial<InElection> = {}): InElection => ({
  period,
  committee: aCommittee(),
  meeting: aMeeting(),
  isInside: true,
  items: ['item 12, “Children’s complaints”'],
  answer: null,
  ...given,
})
const answered = (answer: 'go-ahead' | 'ask-for-advice' | 'advised', words: string | null = null) =>
  inside({
    answer: {
      periodId: period.id,
      meetingId: aMeeting().id,
      answer,
      words,
      byId: null,
      at: '2026-10-01T09:00:00Z',
      by: answer === 'advised' ? 'Priya Okafor' : 'Alison Reed',
    },
  })
const advised = answered('advised', 'Take item 12 after the poll.\nThe rest may go ahead.')

export const stories: Stories = {
  'the periods to the monitoring officer': () =>
    electionsList(aCommittee(), [{ period, inside: [inside(), answered('go-ahead')] }], true),
  'the periods to a member, with no meeting inside': () =>
    electionsList(aCommittee(), [{ period: { ...period, area: null }, inside: [] }], false),
  'no period': () => electionsList(aCommittee(), [], true),
  'the form': () => electionView(aCommittee()),
  'entered, and officers asked': () => electionEntered(aCommittee(), { period, asked: 2 }),
  'entered, with no meeting inside': () => electionEntered(aCommittee(), { period, asked: 0 }),
  removed: () => electionRemoved(aCommittee(), period),
  'the officer is asked': () => electionAsked(inside()),
  'the officer has asked for advice': () => electionAsked(answered('ask-for-advice')),
  'the officer has advice': () => electionAsked(advised),
  'the officer has it go ahead': () => electionAsked(answered('go-ahead')),
  'the meeting has moved out of it': () => electionAsked(inside({ isInside: false })),
  'the monitoring officer is asked': () => electionAdvice(answered('ask-for-advice')),
  'the monitoring officer has advised': () => electionAdvice(advised),
  'the officer is told of the advice': () => electionAdvised(advised),
  'the form of the advice': () => adviceView(`${period.id}:${aMeeting().id}`, inside()),
  'advice given': () => adviceGiven(inside()),
}
