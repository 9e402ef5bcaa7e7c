import type { Aimed } from './aim.ts'
import { hold } from './removed.ts'
import type { Sender } from './sender.ts'
import type { Sent } from './sent.ts'
import { failUnsent } from './settle.ts'

/** How long Slack may not say who is in a channel before the officer is told. */
const WAITED_FOR_MINUTES = 10

/**
 * The second wall before anything goes into a channel: who can read it, asked anew each time, for whoever was let in a
 * moment ago reads it too. Null where all of them are the council’s own.
 * Otherwise it is not sent: the reason stands on the row, and the committee’s officer is told what to do.
 */
export const keptBack = async (sender: Sender, councilId: string, { row, aim }: Aimed): Promise<Sent | null> => {
  if (aim.is !== 'channel') return null
  const audience = await sender.speaker.audience(aim.channel)
  if (audience.is === 'ours') return null
  if (audience.isRemoved) return hold(sender, councilId, row)
  if (audience.isShut && row.kind !== 'redraw') return failUnsent(sender, councilId, row, SHUT[audience.isShut])
  const due = Date.parse(row.notBefore) + WAITED_FOR_MINUTES * 60_000
  if (audience.isPassing && sender.clock.now().toMillis() < due) return { is: 'later', inMs: 15_000 }
  if (row.kind !== 'redraw') return failUnsent(sender, councilId, row, `${KEPT_BACK}${audience.because}`)
  await sender.store.for(councilId).transaction(async (tx) => {
    const taken = await tx.delivery.take(row.id, sender.clock.now().toISO()!)
    if (taken) await tx.delivery.settleUnsent(row.id, { is: 'withdrawn', why: `${KEPT_BACK}${audience.because}` })
  })
  return { is: 'settled' }
}

/** How the reason of a row that was kept back begins; `domain/delivery/undelivered.ts` says it. */
const KEPT_BACK = 'audience: '

/** Slack’s own words, which the officer is told with the way to mend it. */
const SHUT = { out: 'channel_not_found', archived: 'is_archived' } as const
