import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Refusal } from '../../domain/refusal.ts'

type Asked = Pick<Meeting, 'day' | 'time' | 'venue'> & { readonly what: 'move' | 'cancel' }

/** How a meeting stands that was changed so already, for a form that was sent in twice; null where it stands otherwise. */
export const standsSo = ({ name }: Pick<Committee, 'name'>, meeting: Meeting, asked: Asked): Refusal | null => {
  const { day, time, venue, state } = meeting
  const of = `the meeting of the ${name}`
  if (asked.what === 'cancel')
    return state === 'cancelled' ? { rule: 'saved-already', what: `${of} on ${longDate(day)} is cancelled` } : null
  return isStanding(meeting) && day === asked.day && time === asked.time && venue === asked.venue
    ? { rule: 'saved-already', what: `${of} is on ${longDate(day)} at ${clockTime(time)}` }
    : null
}
