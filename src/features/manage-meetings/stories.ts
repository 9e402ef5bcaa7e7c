import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../domain/calendar/timetable.ts'
import { consequencesOfMoving } from '../../domain/calendar/what-if.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { meetingChanged, meetingChangedNotice, meetingsAdded, meetingsList } from './messages.ts'
import { notHeldRecorded, notHeldView } from './not-held-messages.ts'
import { addMeetingsView, changeMeetingView, whatFollows } from './views.ts'

const panel = aCommittee()
const was = aMeeting()
const becomes = aMeeting({ day: civilDate('2026-11-19'), state: 'moved' })
const timetable = (day: string) => {
  const ruling = meetingTimetable({ day: civilDate(day), time: timeOfDay('10:00') })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const consequences = consequencesOfMoving(timetable('2026-11-12'), timetable('2026-11-19'), {
  today: civilDate('2026-11-06'),
  done: { 'publish-by': civilDate('2026-11-12') },
})
const clash =
  'On Thursday 19 November 2026 the Environment Panel also meets at 10.00am, in the same place at the same time (County Hall).'
const foreseen = {
  committee: panel,
  was,
  becomes,
  consequences,
  items: [anItem()],
  clashes: [clash],
  told: ['Dawn Fletcher', 'Priya <Okafor>'],
  today: civilDate('2026-11-06'),
}
const command = {
  meetingId: was.id,
  revision: 1,
  what: 'move',
  day: becomes.day,
  time: becomes.time,
  venue: null,
  why: null,
} as const

export const stories: Stories = {
  'adding what was typed': () => addMeetingsView(aCommittee(), 'second Tuesday monthly at 10:00, not August'),
  'the meetings to come': () =>
    meetingsList(
      panel,
      [{ meeting: was, publish: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') }, items: 3 }],
      true,
    ),
  'no meetings yet': () => meetingsList(panel, [], true),
  'the form that adds': () => addMeetingsView(panel),
  'meetings added': () =>
    meetingsAdded({
      committee: panel,
      added: [was],
      lastDayPast: new Map(),
      there: [civilDate('2027-01-14')],
      clashes: [clash],
      knownUntil: civilDate('2028-12-31'),
      planned: [
        {
          day: civilDate('2027-04-05'),
          time: timeOfDay('10:00'),
          movedFrom: civilDate('2027-03-29'),
          leftOut: false,
          why: 'Easter Monday',
        },
      ],
    }),
  'a meeting added too late to publish in time': () =>
    meetingsAdded({
      committee: panel,
      added: [was],
      lastDayPast: new Map([[was.id, civilDate('2026-11-04')]]),
      ...{ there: [], planned: [], clashes: [], knownUntil: null },
    }),
  'the form that moves': () => changeMeetingView(panel, was, 'move'),
  'the form that cancels': () => changeMeetingView(panel, was, 'cancel'),
  'what follows from moving': () => whatFollows(foreseen, command),
  'what follows from cancelling': () =>
    whatFollows({ ...foreseen, consequences: [], clashes: [] }, { ...command, what: 'cancel' }),
  'the form for a meeting that did not go ahead': () => notHeldView(panel, was),
  'recorded as inquorate': () =>
    notHeldRecorded({ committee: panel, meeting: { ...was, state: 'inquorate' }, carried: [anItem()] }),
  'recorded as adjourned, with nothing left over': () =>
    notHeldRecorded({ committee: panel, meeting: { ...was, state: 'adjourned' }, carried: [] }),
  'the channel is told that it was inquorate': () =>
    meetingChangedNotice(panel, { ...was, state: 'inquorate', reason: 'Four members of nine came' }, null),
  'meeting moved': () => meetingChanged(foreseen),
  'the channel is told of a move': () => meetingChangedNotice(panel, becomes, was.day),
  'the channel is told of a cancellation': () =>
    meetingChangedNotice(panel, aMeeting({ state: 'cancelled', reason: 'There is not enough business.' }), null),
}
