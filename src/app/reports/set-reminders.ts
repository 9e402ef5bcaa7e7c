import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { reminderInstant, stageReminders } from '../../domain/reports/due.ts'
import type { Request } from '../../domain/reports/request.ts'
import { isDraftReady } from '../../domain/reports/request-life.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/** The working calendar a committee's days are counted by. */
export const calendarOf = async (tx: Tx, committee: Committee): Promise<WorkingCalendar> =>
  calendarFor(profiles[committee.profile as ProfileName], await tx.calendar.closures(), await tx.calendar.holidays())

/** Whether somebody is written to by letter or e-mail, and their answers recorded by an officer. */
export const isOutsideSlack = (person: Pick<Person, 'slackId'>): boolean => person.slackId === null

/** The kinds of reminder about a request. */
const REQUEST_REMINDERS = ['report-due', 'report-officer-asked', 'witness-due'] as const

/**
 * Sets a request's reminders anew, in the transaction that changes it. A settled request has none; nor has one whose
 * item is put off without a meeting, until it has one again.
 */
export const setRequestReminders = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  request: Request,
  asked: Person,
): Promise<void> => {
  const calendar = await calendarOf(tx, committee)
  const item = await tx.items.find(request.itemId)
  const isPutOff = item !== null && 'meetingId' in item.stage && item.stage.meetingId === null
  const life = await tx.requests.eventsOf(request.id)
  const how = { isOutside: isOutsideSlack(asked), isDraftReady: isDraftReady(life) }
  const today = civilDateAt(clock.now(), committee.zone)
  const officer = await officerOf(tx, clock, committee)
  const wanted = (isPutOff ? [] : stageReminders(request, how, calendar, today)).flatMap(({ kind, stage, on, to }) => {
    const personId = to === 'officer' ? officer : asked.id
    const zone = to === 'officer' ? committee.zone : asked.zone
    return personId === null
      ? []
      : [
          {
            key: `${kind}:${stage}:${request.id}:${on}`,
            committeeId: committee.id,
            kind,
            aboutKind: 'request' as const,
            aboutId: request.id,
            personId,
            channel: null,
            dueAt: reminderInstant(on, zone),
          },
        ]
  })
  await tx.reminders.replaceFor(request.id, REQUEST_REMINDERS, wanted, clock.now().toISO()!)
}
