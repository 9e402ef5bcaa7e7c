import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { typedDate } from '../domain/calendar/typed-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Refusal } from '../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { isUuid } from './is-uuid.ts'
import type { Tx } from './ports/tx.ts'

/**
 * Which meeting of a committee is meant: the one a button names; the one on the day that was typed; else the next.
 * Refused where there is none, or where the day is not settled.
 */
export const meetingMeant = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  said: { readonly about: string | null; readonly text: string },
): Promise<Ruling<Meeting, Refusal>> => {
  const today = civilDateAt(clock.now(), committee.zone)
  if (said.about && isUuid(said.about)) {
    const named = await tx.meetings.find(said.about)
    if (named?.committeeId === committee.id) return allow(named)
  }
  if (said.text.trim() !== '') {
    const typed = typedDate(said.text, today)
    if (!typed.ok) return typed
    const [there] = await tx.meetings.of(committee.id, typed.value.day, typed.value.day)
    return there ? allow(there) : refuse({ rule: 'no-such-meeting' })
  }
  const next = await tx.meetings.next(committee.id, today)
  return next ? allow(next) : refuse({ rule: 'no-meeting-to-come', committee: committee.name })
}
