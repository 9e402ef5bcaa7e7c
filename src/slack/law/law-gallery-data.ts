import { civilDate } from '../../domain/calendar/civil-date.ts'
import { aCommittee, aMeeting } from '../kit/gallery-data.ts'
import type { MovedIn } from './moved-lines.ts'

/** What a change of the calendar moved, for the gallery. */
export const someMoved: readonly MovedIn[] = [
  {
    name: aCommittee().name,
    redated: 2,
    meetings: [
      {
        meetingId: aMeeting().id,
        day: aMeeting().day,
        is: 'moved',
        moved: [
          {
            name: 'final-report-by',
            title: 'Final report',
            from: civilDate('2026-10-30'),
            to: civilDate('2026-10-29'),
            isPast: false,
          },
          {
            name: 'publish-by',
            title: 'Publish the agenda',
            from: civilDate('2026-11-04'),
            to: civilDate('2026-11-03'),
            isPast: true,
          },
        ],
      },
      { meetingId: aMeeting().id, day: civilDate('2029-01-11'), is: 'now-known', moved: [] },
    ],
  },
]
