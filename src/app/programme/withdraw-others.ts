import type { Clock } from '../../clock.ts'
import type { PlannedChange } from '../../domain/programme/planned-change.ts'
import { isSettled } from '../../domain/proposals/proposal.ts'
import type { Tx } from '../ports/tx.ts'

/**
 * Takes back what else is before the chair about an item that has just changed: an answer to it would be about
 * something that is no longer so. A consultation on its being added stands, unless it is removed.
 */
export const withdrawOthers = async (
  tx: Tx,
  clock: Clock,
  itemId: string,
  except: string | null,
  change: PlannedChange['is'],
): Promise<void> => {
  const now = clock.now().toISO()!
  for (const other of await tx.proposals.ofItem<PlannedChange>(itemId, 'consultation')) {
    if (other.id === except || isSettled(other)) continue
    if (other.change.is === 'add' && change !== 'remove') continue
    await tx.proposals.save({ ...other, state: 'withdrawn' })
    await tx.outbox.withdraw({ drawing: 'consultation', about: other.id }, 'the item has changed since')
    await tx.reminders.stopFor(other.id, 'the item has changed since', now)
    await tx.outbox.redraw('consultation', other.id, now)
    await tx.outbox.redraw('consultation-outcome', other.id, now)
  }
}
