import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { isOpen } from '../domain/reports/request.ts'
import { passOnFrom } from './approvals/pass-on.ts'
import type { Tx } from './ports/tx.ts'
import { officerOf, say } from './say.ts'

/** What the message is about: who left, of which committee. */
const whoLeft = (personId: string, committeeId: string): string => `${personId}:${committeeId}`

/**
 * Somebody has left: the officer of each committee for which something is still asked of them, or where they hold a
 * role or are the contact officer, is told once what that is: requests, and changes that were put to them. Their
 * reminders stop; what they owed does not. What they were to approve goes to whoever stands in for them.
 */
export const tellWhoLeft = async (tx: Tx, clock: Clock, personId: string): Promise<void> => {
  await passOnFrom(tx, clock, personId)
  const asked = (await tx.requests.askedOf([personId])).filter(isOpen).map(({ committeeId }) => committeeId)
  const consulted = (await tx.proposals.waitingFor(personId))
    .filter(({ kind }) => kind === 'consultation')
    .map(({ committeeId }) => committeeId)
  const held = (await tx.people.holdingsOf(personId))
    .filter(({ until }) => until === null || until >= civilDateAt(clock.now(), 'UTC'))
    .flatMap(({ committeeId }) => committeeId ?? [])
  const posts = (await tx.committees.all()).filter(({ settings }) => settings.contactOfficerId === personId)
  for (const committeeId of new Set([...asked, ...consulted, ...held, ...posts.map(({ id }) => id)])) {
    const committee = await tx.committees.find(committeeId)
    const today = committee && civilDateAt(clock.now(), committee.zone)
    const contact = committee && (await officerOf(tx, clock, committee))
    const [deputy] = committee && contact === personId ? await tx.people.holding('deputy', committeeId, today!) : []
    const officer = contact === personId ? (deputy?.id ?? null) : contact
    if (!officer) continue
    await say(tx, clock, {
      key: `person-left:${personId}:${committeeId}`,
      committeeId,
      personId: officer,
      drawing: 'person-left',
      about: whoLeft(personId, committeeId),
      recipient: 'officer',
      nature: 'notice',
    })
  }
}
