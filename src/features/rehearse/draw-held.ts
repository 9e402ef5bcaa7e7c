import type { Draw } from '../../app/drawing.ts'
import { readHeld } from '../../app/held.ts'
import { heldMessage } from './messages.ts'

/** What the officer sees of a message that waits for them: to whom it would go, what it says, and Send. */
export const drawHeld: Draw = async (tx, about, _reader, using) => {
  const owed = await tx.outbox.find(about)
  return owed && heldMessage(await readHeld(tx, owed, using))
}
