import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { recipientFor } from '../../app/reports/tell.ts'
import { officerOf, say } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'

/** What is said of a part, and about what: an item, or one of its papers. */
type Told = {
  readonly committee: Committee
  readonly drawing: 'private-suggested' | 'private-decided'
  readonly about: string
  /** What makes it another message than the last of its kind about the same. */
  readonly key: string
}

/** Who decides on exemption: the proper and the monitoring officers of a committee, each once. */
export const whoDecide = async (tx: Tx, clock: Clock, committee: Committee): Promise<readonly Person[]> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const holders = [
    ...(await tx.people.holding('proper-officer', committee.id, today)),
    ...(await tx.people.holding('monitoring-officer', committee.id, today)),
  ]
  return [...new Map(holders.map((person) => [person.id, person])).values()]
}

/** Tells each of these people, once. */
export const tellOfPart = async (
  tx: Tx,
  clock: Clock,
  people: readonly Person[],
  { committee, drawing, about, key }: Told,
): Promise<void> => {
  for (const person of people)
    await say(tx, clock, {
      key: `${drawing}:${about}:${key}:${person.id}`,
      committeeId: committee.id,
      personId: person.id,
      drawing,
      about,
      recipient: await recipientFor(tx, clock, committee, person),
      nature: drawing === 'private-suggested' ? 'request' : 'answer',
    })
}

/** Tells whoever suggested it, and the committee's officer, what was decided; not whoever decided it. */
export const tellWhoAsked = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  suggestedById: string | null,
  told: Told,
): Promise<void> => {
  const officer = await officerOf(tx, clock, told.committee)
  const ids = new Set([suggestedById, officer].filter((id) => id !== who.personId))
  await tellOfPart(tx, clock, await tx.people.findMany([...ids].filter((id) => id !== null)), told)
}

/** Draws again what says otherwise: the suggestion, the decision, and an agenda in the channel that had it open. */
export const redrawPart = async (tx: Tx, about: string, item: Item, at: string): Promise<void> => {
  await tx.outbox.redraw('private-suggested', about, at)
  await tx.outbox.redraw('private-decided', about, at)
  const meetingId = meetingOf(item.stage)
  if (meetingId) await tx.outbox.redraw('agenda-in-channel', meetingId, at)
}
