import type { Spool, Spooled } from '../../app/ports/spool.ts'
import type { Errand } from './errand.ts'
import { couldNotKeep, databaseAway, keptForLater } from './kept-words.ts'
import type { Reply } from './replying.ts'

/** Where a press finds shelter while the database is away. */
export type Shelter = {
  /** Whether the database answers, as far as anybody knows. */
  readonly isThere: () => boolean
  /** What a fault says of the database; null for a fault of ours. */
  readonly troubleOf: (fault: unknown) => 'away' | 'full' | null
  readonly spool: Spool
}

/** One delivery, as it would be written down. */
export type Delivery = { readonly id: string; readonly at: string; readonly body: unknown }

/** Deliveries that are being answered by this process now, whether or not they are written down. */
export type InHand = Set<string>

/** How one turn is kept. */
export type Sheltering = {
  /** Before Slack is told that it was heard although it is not done: nothing told may be lost by a death. */
  writeDown(): Promise<void>
  /** The database is away: it is kept, or refused; then the person is told which. `how` hears it before they do. */
  takeIn(reply: Reply, how: (ending: 'kept' | 'away') => void): Promise<void>
  /** It is done, or was refused: nothing is kept. */
  over(): Promise<void>
}

/** What is kept: a press or a form that is complete, whose errand needs no answer of now. Anything else is refused. */
export const sheltering = (
  shelter: Shelter | null,
  errand: Pick<Errand, 'canWait'>,
  delivery: Delivery,
  inHand: InHand,
): Sheltering => {
  let written: Promise<Spooled> | null = null
  const write = (spool: Spool): Promise<Spooled> => {
    inHand.add(delivery.id)
    written ??= spool.keep(delivery)
    return written
  }
  const mayWait = shelter !== null && errand.canWait === true
  return {
    writeDown: async () => {
      if (mayWait) await write(shelter.spool)
    },
    takeIn: async (reply, how) => {
      const kept = mayWait ? await write(shelter.spool) : null
      how(kept?.ok ? 'kept' : 'away')
      await reply
        .tell(!kept ? databaseAway() : kept.ok ? keptForLater() : couldNotKeep())
        .finally(() => inHand.delete(delivery.id))
    },
    over: async () => {
      if (written && (await written).ok) await shelter?.spool.strikeOff(delivery.id)
      inHand.delete(delivery.id)
    },
  }
}
