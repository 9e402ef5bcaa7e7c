import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { typedDate } from '../domain/calendar/typed-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Refusal } from '../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import type { Tx } from './ports/tx.ts'

/** How many of the next meetings are named to whoever typed a day on which there is none. */
const NAMED = 3

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
    // Words that may be several days are offered back; what is no date at all names no meeting.
    if (!typed.ok && typed.refusal.rule === 'date-not-settled' && typed.refusal.choices.length > 0) return typed
    const [there] = typed.ok ? await tx.meetings.of(committee.id, typed.value.day, typed.value.day) : []
    if (there) return allow(there)
    const next = (await tx.meetings.of(committee.id, today)).filter(({ state }) => state !== 'cancelled')
    return refuse({
      rule: 'no-meeting-so-called',
      typed: said.text.trim(),
      committee: committee.name,
      next: next.slice(0, NAMED).map(({ day }) => day),
    })
  }
  const next = await tx.meetings.next(committee.id, today)
  return next ? allow(next) : refuse({ rule: 'no-meeting-to-come', committee: committee.name })
}
