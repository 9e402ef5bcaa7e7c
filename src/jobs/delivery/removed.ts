import { REMOVED } from '../../app/ports/delivery.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Aim } from './aim.ts'
import type { Sender } from './sender.ts'
import type { Sent } from './sent.ts'

/** How long what waits for a workspace that removed us is left alone, in seconds. */
const LEFT_ALONE = 300

/** It waits, and why stands with it: nobody is called with a token that is gone, and nothing is given up. */
export const hold = async (sender: Sender, councilId: string, row: Owed): Promise<Sent> => {
  await sender.store.for(councilId).transaction(async (tx) => {
    const taken = await tx.delivery.take(row.id, sender.clock.now().toISO()!)
    if (taken) await tx.delivery.settleUnsent(row.id, { is: 'again', afterSeconds: LEFT_ALONE, why: REMOVED })
  })
  return { is: 'settled' }
}

/** Where a person is in a workspace that has removed us, while the council has others: their messages wait. */
export const heldBack = async (sender: Sender, councilId: string, row: Owed, aim: Aim): Promise<Sent | null> => {
  if (aim.is !== 'account' || !aim.teamId || !sender.speaker.isAway) return null
  if (!(await sender.speaker.isAway(aim.teamId))) return null
  return hold(sender, councilId, row)
}
