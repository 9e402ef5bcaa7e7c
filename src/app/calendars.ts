import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ProfileName } from '../domain/calendar/profiles.ts'
import type { CalendarRefusal } from '../domain/calendar/refusals.ts'
import { meetingTimetable, type Timetable } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Tx } from './ports/tx.ts'

/** Events besides the meeting itself that start a clock of their own. */
export type Besides = {
  readonly keyDecision?: boolean
  readonly privateMeeting?: boolean
  readonly published?: CivilDate
}

/**
 * The deadlines that follow from a meeting: by its committee's profile and settings, the council's closure days and
 * the bank holidays last published. Refused where the calendar is not known that far.
 */
export const timetableOf = async (
  tx: Tx,
  committee: Committee,
  meeting: Pick<Meeting, 'day' | 'time' | 'regime'>,
  besides: Besides = {},
): Promise<Ruling<Timetable, CalendarRefusal>> => {
  const { settings } = committee
  const rules = await tx.calendar.rulesFor(committee.id)
  return meetingTimetable({
    day: meeting.day,
    time: meeting.time,
    zone: committee.zone,
    profile: committee.profile as ProfileName,
    regime: meeting.regime,
    closures: await tx.calendar.closures(),
    holidays: await tx.calendar.holidays(),
    stages: {
      'our-target': settings.targetDaysBefore,
      'request-report-by': settings.stages.request,
      'draft-report-by': settings.stages.draft,
      'clearance-by': settings.stages.clearance,
      'chairs-briefing': settings.stages.briefing,
      'final-report-by': settings.stages.final,
    },
    overrides: rules,
    ...besides,
  })
}
