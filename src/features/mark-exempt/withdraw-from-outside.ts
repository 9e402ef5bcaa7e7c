import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { maySeeAsAsked } from '../../app/reports/read-as-asked.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import { withdraw } from '../../app/reports/withdraw.ts'
import type { Clock } from '../../clock.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isOpen, isPromised } from '../../domain/reports/request.ts'

const WHY = 'The committee is now preparing this for itself. Thank you for what you have done so far.'

/**
 * An item has become the committee's own: what was asked about it of people who are not of the committee is withdrawn
 * with a kind word, and they are reminded of it no more. Its title is not said to them. What came in stays.
 */
export const withdrawFromOutside = async (tx: Tx, clock: Clock, who: Presser, item: Item): Promise<void> => {
  if (item.part !== 'committee-private') return
  for (const { id } of await tx.requests.forItem(item.id)) {
    // Read again each time: the written evidence of an invitation is withdrawn with it.
    const read = await readRequest(tx, clock, id)
    if (!read || !(isOpen(read.request) || isPromised(read.request)) || (await maySeeAsAsked(tx, clock, read))) continue
    await withdraw(tx, clock, read, { byId: who.personId, why: WHY })
  }
}
