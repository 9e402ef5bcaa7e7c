import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type TrackerOut, trackerRows } from '../../domain/papers/tracker-out.ts'
import { hostOnDay } from '../hosting.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'
import { contactOf } from './agenda-out.ts'

/** A committee's tracker of recommendations and actions as it stands today, in its public form. */
export const trackerOutOf = async (tx: Tx, clock: Clock, committee: Committee): Promise<TrackerOut> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const actions = await tx.outcomes.actions(committee.id)
  const once = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const items = await tx.items.findMany(once(actions.map(({ itemId }) => itemId)))
  const meetings = await tx.meetings.findMany(once(actions.map(({ meetingId }) => meetingId)))
  const people = await tx.people.findMany(once(actions.map(({ ownerId }) => ownerId)))
  const officerId = await officerOf(tx, clock, committee)
  return {
    council: (await hostOnDay(tx, committee, today))?.name ?? (await tx.committees.council()).name,
    committee: committee.name,
    madeOn: today,
    contact: contactOf(officerId ? await tx.people.find(officerId) : null),
    rows: trackerRows(actions, today, {
      itemOf: (id) => items.find((item) => item.id === id) ?? null,
      dayOf: (id) => meetings.find((meeting) => meeting.id === id)?.day ?? null,
      nameOf: (id) => people.find((person) => person.id === id)?.name ?? null,
    }),
  }
}
