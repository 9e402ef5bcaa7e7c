import type { Item } from '../../domain/programme/item.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { changedMeanwhile } from '../last-changed.ts'
import type { Tx } from '../ports/tx.ts'

/** The refusal of a form about an item that was opened before somebody else changed it. */
export const itemChanged = (
  tx: Tx,
  { id, title, revision }: Pick<Item, 'id' | 'title' | 'revision'>,
): Promise<Refusal> => changedMeanwhile(tx, { aboutId: id, what: `“${title}”`, now: revision })
