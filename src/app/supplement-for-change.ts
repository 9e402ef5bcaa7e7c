import type { Clock } from '../clock.ts'
import { type Happened, NO_REASON } from '../domain/agenda/supplement.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Item } from '../domain/programme/item.ts'
import type { PlannedChange } from '../domain/programme/planned-change.ts'
import { afterPublication } from './after-publication.ts'
import type { Tx } from './ports/tx.ts'

/** A change to the programme, as far as a published agenda is concerned. */
export type ChangeOfBusiness = {
  readonly plan: { readonly is: PlannedChange['is']; readonly why: string | null }
  readonly committee: Pick<Committee, 'zone'>
  readonly was: Item
  readonly becomes: Item
  readonly from: Meeting | null
  readonly to: Meeting | null
}

/**
 * An item that leaves, or comes to, a meeting whose agenda is already published makes a supplement to that agenda, with
 * the reason. The published agenda stays as it was. What happens once the meeting is over is an outcome, not this.
 */
export const supplementForChange = async (
  tx: Tx,
  clock: Clock,
  { plan, committee, was, becomes, from, to }: ChangeOfBusiness,
  byId: string,
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const note = async (meeting: Meeting, change: Happened['change'], reason: string | null) => {
    if (meeting.day < today) return
    const happened = { change, itemId: was.id, title: was.title, reason: reason ?? NO_REASON }
    await afterPublication(tx, clock, meeting.id, happened, byId)
  }
  if (from?.id === to?.id) return
  const isMoved = plan.is === 'schedule' || plan.is === 'defer'
  if (from) await note(from, isMoved ? 'item-moved' : 'item-withdrawn', plan.why)
  if (to) await note(to, 'late-item', becomes.urgency ?? plan.why)
}

/** A meeting that moves after its agenda was published makes a supplement too: its day or its time is no longer so. */
export const supplementForMove = async (
  tx: Tx,
  clock: Clock,
  was: Meeting,
  becomes: Meeting,
  why: string | null,
  byId: string,
): Promise<void> => {
  if (was.day === becomes.day && was.time === becomes.time && was.venue === becomes.venue) return
  const happened = { change: 'meeting-moved', itemId: null, title: 'The meeting', reason: why ?? NO_REASON } as const
  await afterPublication(tx, clock, was.id, happened, byId)
}
