import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { ITEM_REMINDERS, reminderElsewhere, remindersOfItem } from '../../domain/programme/reminders-due.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/**
 * Sets an item's reminders anew, in the transaction that moves it: those of the meeting it leaves stop, those of the
 * meeting it goes to are set. Without a meeting or a day there are none.
 */
export const setItemReminders = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  item: Item,
  follows: { readonly timetable: Timetable | null; readonly elsewhereBy?: CivilDate | null },
): Promise<void> => {
  const now = clock.now()
  const officer = await officerOf(tx, clock, committee)
  const due = [
    ...(follows.timetable ? remindersOfItem(follows.timetable, committee.zone, now) : []),
    ...(follows.elsewhereBy ? reminderElsewhere(follows.elsewhereBy, committee.zone, now) : []),
  ]
  // without an officer there is nobody to remind
  const wanted = (officer ? due : []).map(({ kind, dueAt }) => ({
    key: `${kind}:${item.id}:${dueAt.toUTC().toISO()}`,
    committeeId: committee.id,
    kind,
    aboutKind: 'item' as const,
    aboutId: item.id,
    personId: officer,
    channel: null,
    dueAt: dueAt.toUTC().toISO()!,
  }))
  await tx.reminders.replaceFor(item.id, ITEM_REMINDERS, wanted, now.toISO()!)
}
