import type { Drawing } from '../../app/drawing.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { letterText } from './letter-text.ts'
import type { Noticed } from './messages.ts'

/** Messages that ask for something: somebody outside Slack answers by letter, and an officer records it. */
const ASKS: readonly string[] = ['request-asked', 'request-redated', 'report-due']

/**
 * A message that an officer has to look after, as it stands now. A feature may have words of its own for a letter: the
 * drawing `letter:<name>`; else the message itself is written out.
 */
export const readNoticed = async (tx: Tx, owed: Owed, using: Drawing): Promise<Noticed> => {
  const committee = owed.committeeId ? await tx.committees.find(owed.committeeId) : null
  const person = owed.personId ? await tx.people.find(owed.personId) : null
  const says = await using.drawings[owed.drawing]?.(tx, owed.about, owed.personId, using)
  const asLetter = using.drawings[`letter:${owed.drawing}`]
  const letter = asLetter ? await asLetter(tx, owed.about, owed.personId, using) : says
  return {
    id: owed.id,
    state: owed.state,
    committeeName: committee?.name ?? (await tx.committees.council()).name,
    to: person?.name ?? committee?.name ?? (await tx.committees.council()).name,
    isChannel: owed.personId === null,
    email: person?.email ?? null,
    says: says?.text ?? null,
    letter: letter ? letterText(letter) : null,
    why: owed.why,
    requestId: ASKS.includes(owed.drawing) ? owed.about : null,
  }
}
