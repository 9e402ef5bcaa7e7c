import type { Clock } from '../../clock.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Destination } from '../ports/destinations.ts'
import type { Tx } from '../ports/tx.ts'
import { recipientFor } from '../reports/tell.ts'
import { say } from '../say.ts'

/** Tells whoever sees to something that went elsewhere what is asked of them, and by when. */
export const tellOwner = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  item: Item,
  destination: Destination,
): Promise<void> => {
  const owner = destination.ownerId ? await tx.people.find(destination.ownerId) : null
  if (!owner) return
  await say(tx, clock, {
    key: `item-elsewhere:${destination.id}`,
    committeeId: committee.id,
    personId: owner.id,
    recipient: await recipientFor(tx, clock, committee, owner),
    nature: 'request',
    drawing: 'item-elsewhere',
    about: item.id,
  })
}

/** Where an item was last sent that is not a meeting, though it is closed by now; null where it never was. */
export const lastDestinationOf = async (tx: Tx, itemId: string): Promise<Destination | null> => {
  const id = (await tx.items.historyOf(itemId)).findLast(({ destinationId }) => destinationId !== null)?.destinationId
  return id ? tx.destinations.find(id) : null
}
