import type { Owed } from '../../app/ports/outbox.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { officerOf } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'

/** What an officer is told of a message: the drawings of `features/deliver-notices`. */
export type Notice = 'undelivered' | 'possibly-sent' | 'letter-to-send'
const NOTICES: readonly string[] = ['undelivered', 'possibly-sent', 'letter-to-send'] satisfies readonly Notice[]

/** Who is asked about a message: the committee's officer, else whoever administers the council's Cleardays. */
const askedAbout = async (tx: Tx, clock: Clock, row: Owed): Promise<string | null> => {
  const committee = row.committeeId ? await tx.committees.find(row.committeeId) : null
  const officer = committee && (await officerOf(tx, clock, committee))
  if (officer && officer !== row.personId) return officer
  const { zone } = await tx.committees.council()
  const today = civilDateAt(clock.now(), zone)
  for (const role of ['deputy', 'officer', 'administrator'] as const) {
    const holders = await tx.people.holding(role, row.committeeId, today)
    const other = holders.find(({ id, slackId }) => id !== row.personId && slackId)
    if (other) return other.id
  }
  return null
}

/**
 * Owes an officer a word about a message, once for each attempt. False where there is nobody to tell, or where the
 * message is such a word itself: the log and the operator's figures have it then.
 */
export const tellOfficer = async (tx: Tx, clock: Clock, row: Owed, notice: Notice): Promise<boolean> => {
  if (NOTICES.includes(row.drawing)) return false
  const personId = await askedAbout(tx, clock, row)
  if (!personId) return false
  const { id, committeeId, attempt } = row
  const key = notice === 'letter-to-send' ? `${notice}:${id}` : `${notice}:${id}:${attempt}`
  const said = { key, committeeId, personId, drawing: notice, about: id, priority: URGENCY.undelivered }
  return (await tx.outbox.owe(said, 'waiting', clock.now().toISO()!)) !== null
}
