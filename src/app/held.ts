import { undoUntil } from '../domain/proposals/reading.ts'
import type { Drawing } from './drawing.ts'
import type { Message } from './message.ts'
import type { Owed } from './ports/outbox.ts'
import type { Tx } from './ports/tx.ts'

/** A message kept for an officer to send: to whom it would go, and what it says as things stand now. */
export type Held = {
  readonly id: string
  readonly state: Owed['state']
  readonly committeeName: string
  readonly isRehearsal: boolean
  readonly to: string
  readonly says: Message | null
  /** Where it was sent and waits all the same, the time at which it goes, as a clock says it where the committee is. */
  readonly goesAt: string | null
}

/** What can still be undone is sent when it no longer can be. */
const goesAt = (owed: Owed, zone: string, now: string): string | null =>
  owed.state === 'waiting' && Date.parse(owed.notBefore) > Date.parse(now)
    ? undoUntil({ until: owed.notBefore }, zone)
    : null

/** What a held message says, drawn from the database as it would be if it went now. */
export const readHeld = async (tx: Tx, owed: Owed, using: Drawing): Promise<Held> => {
  const committee = owed.committeeId ? await tx.committees.find(owed.committeeId) : null
  const person = owed.personId ? await tx.people.find(owed.personId) : null
  const draw = using.drawings[owed.drawing]
  return {
    id: owed.id,
    state: owed.state,
    committeeName: committee?.name ?? 'the council',
    isRehearsal: committee?.isInRehearsal ?? false,
    to: person?.name ?? `the channel of the ${committee?.name ?? 'council'}`,
    goesAt: goesAt(owed, committee?.zone ?? 'Europe/London', using.clock.now().toISO()!),
    says: draw ? await draw(tx, owed.about, owed.personId, using) : null,
  }
}
