import type { ModalView } from '@slack/types'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { plain, section } from '../../slack/kit/blocks.ts'
import { modal } from '../../slack/kit/views.ts'
import { whyTheseDates } from '../../slack/kit/why-these-dates.ts'

/** Every deadline that follows from a meeting, with its reasons. Nothing to fill in. */
export const deadlinesView = (
  committee: string,
  meeting: Pick<Meeting, 'day' | 'time'>,
  timetable: Timetable,
): ModalView =>
  modal({
    title: 'Why these dates?',
    callbackId: 'deadlines.shown',
    blocks: [
      section(
        `*${plain(committee)}*, ${longDate(meeting.day)} at ${clockTime(meeting.time)}. Rules: ${plain(timetable.profile.title)}.`,
      ),
      whyTheseDates(timetable),
    ],
  })
