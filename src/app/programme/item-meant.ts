import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { numberTyped } from '../../domain/programme/typed-number.ts'
import type { Tx } from '../ports/tx.ts'

/** The item that is meant, if there is one; else, where something was typed, a sentence that says why there is none. */
export type ItemMeant = { readonly item: Item | null; readonly note: string | null }

/**
 * Which item of a committee is meant: the one a button names, else the one whose number was typed. Whatever names none
 * is said, with what was typed, so that nothing is dropped in silence; `maySee` leaves out what the asker is not shown.
 */
export const itemMeant = async (
  tx: Tx,
  committee: Pick<Committee, 'id' | 'name'>,
  said: { readonly about: string | null; readonly text: string },
  maySee: (item: Item) => boolean = () => true,
): Promise<ItemMeant> => {
  if (said.about !== null) {
    const named = await tx.items.find(said.about)
    return { item: named && named.committeeId === committee.id && maySee(named) ? named : null, note: null }
  }
  const { number, note } = numberTyped(said.text)
  if (number === null) return { item: null, note }
  const found = await tx.items.byNumber(committee.id, number)
  return found && maySee(found)
    ? { item: found, note: null }
    : { item: null, note: `There is no item ${number} on the programme of the ${committee.name}. Choose here instead.` }
}
