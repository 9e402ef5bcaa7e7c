import { NOT_THERE } from '../../app/ports/delivery.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Standing } from '../../app/ports/speaker.ts'
import { type Aim, aimOf } from './aim.ts'
import { channelOf, METADATA, oldestOf, teamOf } from './look-up.ts'
import type { Sender } from './sender.ts'
import { tellOfficer } from './tell-officer.ts'

/** A process that was only asleep has woken after so many minutes, or never will. */
const SURELY = 5

/**
 * Settles what is in doubt, once no late effect is possible any more: looks whether it is there. It is: it was sent. It
 * is not: it is sent again. Slack does not let us look: an officer is shown it as possibly sent, and the conversation
 * goes on. Gives the number of rows that were settled.
 */
export const settleDoubts = async (sender: Sender, councilId: string): Promise<number> => {
  const { lease, quarantine } = sender.patience
  if (!(await sender.store.for(councilId).sending.isUnderWay())) return 0
  const rows = await sender.store.for(councilId).transaction(async (tx) => {
    await tx.delivery.doubtTheSilent(sender.clock.now().plus({ minutes: SURELY }).toISO()!)
    const doubtful = await tx.delivery.takeDoubtful(sender.name, quarantine, lease)
    const places = new Map<string, { aim: Aim; thread: string | null; rows: Owed[] }>()
    for (const row of doubtful) {
      const thread = row.kind === 'reply' && row.copyId ? await tx.delivery.copy(row.copyId) : null
      const place = `${row.conversation} ${thread?.ts ?? ''}`
      const known = places.get(place) ?? { aim: await aimOf(tx, row), thread: thread?.ts ?? null, rows: [] }
      known.rows.push(row)
      places.set(place, known)
    }
    return [...places.values()]
  })
  let settled = 0
  // One look resolves all that is in doubt in a place.
  for (const { aim, thread, rows: there } of rows) {
    try {
      const channel = await channelOf(sender, aim)
      const stands =
        channel === null
          ? null
          : await sender.speaker.history(channel, oldestOf(there), thread ?? undefined, teamOf(aim).teamId)
      for (const row of there) {
        await settleDoubt(sender, councilId, row, channel, stands)
        settled += 1
      }
    } catch (fault) {
      sender.log.warn({ err: fault, rows: there.length }, 'What is in doubt could not be looked up now')
    }
  }
  return settled
}

const settleDoubt = (
  sender: Sender,
  councilId: string,
  row: Owed,
  channel: string | null,
  stands: readonly Standing[] | null,
): Promise<unknown> =>
  sender.store.for(councilId).transaction(async (tx) => {
    const now = sender.clock.now().toISO()!
    if (stands === null || channel === null) {
      if (await tx.delivery.showDoubt(row.id, row.attempt)) await tellOfficer(tx, sender.clock, row, 'possibly-sent')
      sender.log.warn({ row: row.id, drawing: row.drawing }, 'Possibly sent: nobody can look')
      return
    }
    const copies = stands.filter(({ type, ids }) => type === METADATA && ids.row === row.id).map(({ ts }) => ts)
    const [first] = copies.sort((one, other) => Number(one) - Number(other))
    if (first === undefined) {
      await tx.delivery.settle(row.id, row.attempt, { is: 'again', afterSeconds: 0, why: NOT_THERE })
      sender.metrics?.retried(councilId, 'not-there')
      return
    }
    await tx.delivery.settle(row.id, row.attempt, {
      is: 'sent',
      channel,
      ts: first,
      drawn: null,
      now,
      ...(row.attempt > 1 && { why: NOT_THERE }),
    })
    // What it says was drawn before it was in doubt; it may have changed since.
    await tx.outbox.redraw(row.drawing, row.about, now)
  })
