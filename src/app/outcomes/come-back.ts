import type { Clock } from '../../clock.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import type { Item } from '../../domain/programme/item.ts'
import { comesBack, recurringItem } from '../../domain/programme/recurrence.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { makeNextItem, type NextItem } from './make-next-item.ts'
import type { OutcomesAt } from './read-outcomes.ts'

/**
 * Once business that comes back was taken, makes its next item and puts it to the meeting that is due for it. Null
 * where it comes back no more, or only after the day until which it does, or was not taken: what is deferred goes on as
 * itself. Whatever became of the next item since, a correction of the minutes makes no second one.
 */
export const comeBack = async (
  tx: Tx,
  clock: Clock,
  { committee, meeting, coming }: OutcomesAt,
  item: Item | null,
  outcome: Outcome,
  byId: string,
): Promise<Ruling<NextItem | null>> => {
  if (!item?.recurs || item.stage.is !== 'considered') return allow(null)
  const { recurs, recursUntil } = item
  const made = (await tx.items.of(committee.id)).some(
    ({ parentItemId, origin }) => parentItemId === item.id && origin === 'recurring',
  )
  if (made) return allow(null)
  const when = comesBack({ recurs, recursUntil }, meeting.day, coming)
  if (!when) return allow(null)
  const wanted = recurringItem(item, { day: meeting.day, minute: outcome.minute }, when, byId)
  return makeNextItem(tx, clock, committee, wanted, when.meeting, byId)
}
