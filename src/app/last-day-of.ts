import type { Clock } from '../clock.ts'
import { type CivilDate, civilDateAt } from '../domain/calendar/civil-date.ts'
import { meetingOf } from '../domain/programme/item.ts'
import { isDraftReady } from '../domain/reports/request-life.ts'
import { meetingDays } from './agenda-at.ts'
import type { Reminder } from './ports/reminders.ts'
import type { Tx } from './ports/tx.ts'

/**
 * The last day of what a reminder is about, today or later: a report's draft or final day, an action's day, the law's
 * last day to publish a meeting's agenda, and then the meeting itself. A reminder is never put off past it. Null where
 * nothing about it has a day to come.
 */
export const lastDayOf = async (
  tx: Tx,
  clock: Clock,
  { aboutKind, aboutId }: Pick<Reminder, 'aboutKind' | 'aboutId'>,
  zone: string,
): Promise<CivilDate | null> => {
  const today = civilDateAt(clock.now(), zone)
  return (await daysOf(tx, clock, aboutKind, aboutId)).filter((day) => day >= today).sort()[0] ?? null
}

const daysOf = async (
  tx: Tx,
  clock: Clock,
  aboutKind: Reminder['aboutKind'],
  aboutId: string,
): Promise<readonly CivilDate[]> => {
  switch (aboutKind) {
    case 'meeting':
      return ofMeeting(tx, clock, aboutId)
    case 'request': {
      const request = await tx.requests.find(aboutId)
      if (!request) return []
      const draft = isDraftReady(await tx.requests.eventsOf(aboutId)) ? null : request.draftDueOn
      return [draft, request.dueOn].filter((day) => day !== null).concat(await ofMeeting(tx, clock, request.meetingId))
    }
    case 'item': {
      const item = await tx.items.find(aboutId)
      return item ? ofMeeting(tx, clock, meetingOf(item.stage)) : []
    }
    case 'action': {
      const action = await tx.outcomes.findAction(aboutId)
      return action?.dueOn ? [action.dueOn] : []
    }
    default:
      return []
  }
}

const ofMeeting = async (tx: Tx, clock: Clock, meetingId: string | null): Promise<readonly CivilDate[]> => {
  const of = meetingId ? await meetingDays(tx, clock, meetingId) : null
  if (!of) return []
  const isPublished = (await tx.publications.of(of.meeting.id)) !== null
  return [...(of.days && !isPublished ? [of.days.last] : []), of.meeting.day]
}
