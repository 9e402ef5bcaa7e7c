import { civilDate } from '../../domain/calendar/civil-date.ts'
import { deadlinesGrid } from '../../domain/calendar/deadlines-grid.ts'
import { meetingTimetable } from '../../domain/calendar/timetable.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { annualMeetingFixed, calledFor, callMessage, directoratesChanged, gridPage, gridShared } from './messages.ts'
import { annualMeetingView, callView, directorateView, gridView } from './views.ts'

const covers = { covers: '2026/27', meetings: 8 }
const named = [
  { name: 'Children & <Families>', contact: 'Dawn Fletcher', committees: [aCommittee().name] },
  { name: 'Highways', contact: null, committees: [] },
]
const rows = (() => {
  const ruling = meetingTimetable({ day: civilDate('2026-11-12') })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  const day = civilDate('2026-11-12')
  const one = { id: 'one', committee: aCommittee().name, isInformal: false, directorates: ['Children'] }
  const far = { ...one, id: 'far', day: civilDate('2029-02-01'), timetable: null }
  return deadlinesGrid([{ ...one, day, timetable: ruling.value }, far]).rows
})()

export const stories: Stories = {
  'the grid to an officer': () => gridPage(aCommittee(), covers, named, true),
  'the grid with no directorate yet': () => gridPage(aCommittee(), covers, [], true),
  'the grid to a member': () => gridPage(aCommittee(), covers, named, false),
  'which grid': () => gridView(aCommittee(), ['Children'], { this: '2026/27', next: '2027/28' }),
  'the files are there': () => gridShared({ ...covers, files: ['report-deadlines-2026-27-westmarch.xlsx'] }),
  'the cycle': () => callView(aCommittee(), civilDate('2026-11-01'), civilDate('2026-12-13')),
  'the call to a directorate': () =>
    callMessage({
      from: civilDate('2026-11-01'),
      until: civilDate('2026-12-13'),
      call: { directorate: 'Children & <Families>', rows },
    }),
  'what became of each call': () =>
    calledFor(aCommittee(), [
      { directorate: 'Adults', contact: 'Priya Okafor', meetings: 2, went: 'waiting' },
      { directorate: 'Children', contact: 'Dawn Fletcher', meetings: 1, went: 'said-before' },
      { directorate: 'Finance', contact: 'Gareth Pugh', meetings: 3, went: 'held' },
      { directorate: 'Highways', contact: null, meetings: 1, went: 'nobody' },
    ]),
  'the form of the annual meeting': () => annualMeetingView(aCommittee(), civilDate('2026-05-15')),
  'the annual meeting fixed': () =>
    annualMeetingFixed(aCommittee(), {
      name: '2026/27',
      from: civilDate('2026-05-20'),
      until: civilDate('2027-05-14'),
    }),
  'the form of a new directorate': () => directorateView(aCommittee(), null, [aCommittee()]),
  'the form of a directorate': () =>
    directorateView(aCommittee(), { name: 'Children', contact: 'U0DAWN', committeeIds: [aCommittee().id] }, [
      aCommittee(),
    ]),
  'a directorate saved': () => directoratesChanged(aCommittee(), 'Children', false),
  'a directorate removed': () => directoratesChanged(aCommittee(), 'Children', true),
}
