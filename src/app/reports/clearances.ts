import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { CLEARED_BY } from '../../domain/reports/clearance.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import type { RequestRead } from './read-request.ts'
import { recipientFor } from './tell.ts'

/**
 * Asks for the clearances that the committee's settings name, once the draft is done or the report has come. Those who
 * cleared it before are not asked again; those who wanted changes are, of what came since. A clearance that nobody
 * holds the role for stands without a person, and the officer's message says so.
 */
export const askClearances = async (tx: Tx, clock: Clock, read: RequestRead): Promise<void> => {
  const { request, committee } = read
  if (request.kind !== 'report') return
  const today = civilDateAt(clock.now(), committee.zone)
  const stands = await tx.requests.clearances(request.id)
  const asked = new Set<string>()
  for (const kind of committee.settings.clearances) {
    const before = stands.find((one) => one.kind === kind)
    if (before?.state === 'cleared' || (before?.state === 'waiting' && before.personId)) continue
    const [holder] = await tx.people.holding(CLEARED_BY[kind], committee.id, today)
    await tx.requests.askClearance(request.id, kind, holder?.id ?? null, request.clearanceDueOn)
    if (holder) asked.add(holder.id)
  }
  for (const personId of asked) {
    const person = await tx.people.find(personId)
    if (!person) continue
    const recipient = await recipientFor(tx, clock, committee, person)
    await say(tx, clock, {
      key: `clearance-asked:${request.id}:${personId}:${request.revision}`,
      committeeId: committee.id,
      personId,
      drawing: 'clearance-asked',
      about: request.id,
      recipient,
      nature: 'request',
    })
  }
}
