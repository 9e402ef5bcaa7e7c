import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../domain/calendar/timetable.ts'
import type { Noticed } from '../../domain/notices/doubts.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { someMoved } from '../../slack/law/law-gallery-data.ts'
import { deadlinesView } from './messages.ts'
import { deadlinesMoved } from './moved-messages.ts'

const view = (
  day: string,
  closures: readonly { day: ReturnType<typeof civilDate>; why: string }[] = [],
  elections: readonly string[] = [],
  notices: readonly Noticed[] = [],
) => {
  const ruling = meetingTimetable({ day: civilDate(day), time: timeOfDay('10:00'), closures, keyDecision: true })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return deadlinesView(aCommittee(), aMeeting({ day: civilDate(day) }), ruling.value, elections, notices)
}

const by = civilDate('2026-10-13')
const noticed = (givenOn: string | null, kind: Noticed['notices'][number]['kind'] = 'key-decision'): Noticed => ({
  key: 'item:1',
  title: 'Depot & <yard>: award',
  notices: [
    {
      kind,
      by,
      given:
        givenOn === null
          ? null
          : {
              kind,
              itemId: '1',
              meetingId: 'm',
              givenOn: civilDate(givenOn),
              link: 'https://democracy.example.org/notices/41',
              byId: null,
              at: '2026-10-09T09:00:00Z',
            },
    },
  ],
})

export const stories: Stories = {
  'a meeting in November': () => view('2026-11-12'),
  'a meeting after Easter, with a closure day': () =>
    view('2026-04-09', [{ day: civilDate('2026-04-02'), why: 'Town hall closed' }]),
  'a meeting in a pre-election period': () =>
    view('2026-04-09', [], ['the by-election in North Ward: Monday 30 March 2026 to Thursday 7 May 2026']),
  'a meeting with notices given in time, late and not recorded': () =>
    view('2026-11-12', [], [], [noticed('2026-10-09'), noticed('2026-10-20'), noticed(null, 'private')]),
  'deadlines moved, in one committee': () =>
    deadlinesMoved(
      ['Monday 2 November 2026 is now a bank holiday in England and Wales (Day of thanksgiving).'],
      someMoved,
    ),
  'deadlines moved, in two committees': () =>
    deadlinesMoved(
      ['Tuesday 3 November 2026 is now a closure day (Town hall closed).'],
      [...someMoved, { name: 'Environment & <Transport> Panel', meetings: someMoved[0]!.meetings, redated: 0 }],
    ),
}
