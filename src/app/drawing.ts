import type { Clock } from '../clock.ts'
import type { Message } from './message.ts'
import type { Tx } from './ports/tx.ts'

/** What a drawing may use besides the database: the time, and the other drawings, for messages about messages. */
export type Drawing = { readonly clock: Clock; readonly drawings: Drawings }

/**
 * Draws a message from the database as it stands now. `about` is the id of what it draws; `reader` is the person
 * (or null for a channel) it is for. Null: there is nothing to show any more, and nothing is sent.
 */
export type Draw = (tx: Tx, about: string, reader: string | null, using: Drawing) => Promise<Message | null>

/** Drawings by name. The name stands in the outbox row and on every posted copy. */
export type Drawings = Readonly<Record<string, Draw>>
