import { type CivilDate, timeOfDay } from '../domain/calendar/civil-date.ts'
import { jointTimetable } from '../domain/calendar/joint-committee.ts'
import { hostingOn, hostOf, jointAuthorities } from '../domain/calendar/joint-hosting.ts'
import type { ProfileName } from '../domain/calendar/profiles.ts'
import type { CalendarRefusal } from '../domain/calendar/refusals.ts'
import { meetingTimetable, type Timetable } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { asHosted } from '../domain/committee/hosting.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Item } from '../domain/programme/item.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { CalendarInputs } from './ports/calendar.ts'
import type { Tx } from './ports/tx.ts'

/** Events besides the meeting itself that start a clock of their own. */
export type Besides = {
  readonly keyDecision?: boolean
  readonly privateMeeting?: boolean
  readonly published?: CivilDate
}

/** What the business of a meeting has noticed besides: key decisions, and in a cabinet what is taken in private. */
export const besidesOf = (
  { kind }: Pick<Committee, 'kind'>,
  items: readonly Pick<Item, 'isKeyDecision' | 'part'>[],
): Besides => ({
  keyDecision: items.some(({ isKeyDecision }) => isKeyDecision),
  privateMeeting: kind === 'cabinet' && items.some(({ part }) => part === 'exempt' || part === 'confidential'),
})

export type { CalendarInputs } from './ports/calendar.ts'

/** Reads what a committee's deadlines depend on; what the council has in common may be handed in. */
export const calendarInputsOf = async (
  tx: Tx,
  committee: Pick<Committee, 'id'>,
  common: Partial<Pick<CalendarInputs, 'closures' | 'holidays' | 'council'>> = {},
): Promise<CalendarInputs> => ({ ...(await tx.calendar.inputsOf(committee.id)), ...common })

/** The deadlines that follow from a meeting and these inputs. Pure: the same is shown before and done after. */
export const timetableFrom = (
  committee: Committee,
  meeting: Pick<Meeting, 'day' | 'time' | 'regime'>,
  { council, rules, closures, holidays, authorities }: CalendarInputs,
  besides: Besides = {},
): Ruling<Timetable, CalendarRefusal> => {
  const { settings, zone, profile } = asHosted(committee, hostingOn(authorities, meeting.day)?.hosting ?? null)
  const own = {
    stages: {
      'our-target': { workingDays: settings.targetDaysBefore, at: timeOfDay(settings.cutOff) },
      'request-report-by': settings.stages.request,
      'draft-report-by': settings.stages.draft,
      'clearance-by': settings.stages.clearance,
      'chairs-briefing': settings.stages.briefing,
      'final-report-by': settings.stages.final,
      ...(settings.publicQuestions && {
        'public-questions-by': {
          workingDays: settings.publicQuestions.workingDaysBefore,
          at: timeOfDay(settings.publicQuestions.at),
        },
      }),
    },
    overrides: rules,
  }
  const { day, time, regime } = meeting
  const sitting = { day, time, zone, regime, ...besides }
  if (authorities.length === 0)
    return meetingTimetable({ ...sitting, profile: profile as ProfileName, closures, holidays, ...own })
  const host = hostOf(authorities, day)
  return jointTimetable(sitting, host, jointAuthorities(authorities, { name: council, closures }, host, own, holidays))
}

/**
 * The deadlines that follow from a meeting: by its committee's profile and settings, the council's closure days and
 * the bank holidays last published; in a joint committee, the strictest of its authorities'. Refused where the
 * calendar is not known that far.
 */
export const timetableOf = async (
  tx: Tx,
  committee: Committee,
  meeting: Pick<Meeting, 'day' | 'time' | 'regime'>,
  besides: Besides = {},
): Promise<Ruling<Timetable, CalendarRefusal>> =>
  timetableFrom(committee, meeting, await calendarInputsOf(tx, committee), besides)
