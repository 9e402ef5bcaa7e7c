import { aimOf } from './aim.ts'
import { channelOf, METADATA, oldestOf, teamOf } from './look-up.ts'
import type { Sender } from './sender.ts'

/** How long after a message was sent again a second copy is still looked for, in minutes. */
const LOOKED_FOR = 60

/**
 * Takes away what stands twice. A process that was asleep for longer than its lease, exactly between its last look and
 * its call, may post what another has meanwhile found missing and sent again; the copy that is remembered stays. Where
 * Slack does not let us look, nothing is done. Gives how many were taken away.
 */
export const sweep = async (sender: Sender, councilId: string): Promise<number> => {
  const since = sender.clock.now().minus({ minutes: LOOKED_FOR }).toISO()!
  const places = await sender.store.for(councilId).transaction(async (tx) => {
    const rows = await tx.delivery.sentAgainSince(since)
    return Promise.all(
      rows.map(async (row) => {
        const thread = row.kind === 'reply' && row.copyId ? await tx.delivery.copy(row.copyId) : null
        return { row, aim: await aimOf(tx, row), thread: thread?.ts }
      }),
    )
  })
  let taken = 0
  for (const { row, aim, thread } of places) {
    try {
      const channel = await channelOf(sender, aim)
      const stands = channel && (await sender.speaker.history(channel, oldestOf([row]), thread, teamOf(aim).teamId))
      for (const { ts, type, ids } of stands || []) {
        if (type !== METADATA || ids.row !== row.id || ts === row.ts) continue
        sender.log.warn({ row: row.id }, 'A second copy of a message is taken away')
        await sender.speaker.remove({ channel: channel!, ts, ...teamOf(aim) })
        taken += 1
      }
    } catch (fault) {
      sender.log.warn({ err: fault, row: row.id }, 'Whether something stands twice could not be looked up now')
    }
  }
  return taken
}
