import type { Audience } from '../../app/ports/audience.ts'
import type { Aimed } from './aim.ts'
import type { Sent } from './send.ts'
import type { Sender } from './sender.ts'
import { failUnsent } from './settle.ts'

/** What was seen of a channel counts for a minute: whoever joins meanwhile is told of by Slack, and warned of. */
const REMEMBERED_FOR_MS = 60_000
/** How long Slack may not say who is in a channel before the officer is told. */
const WAITED_FOR_MINUTES = 10

const seen = async (sender: Sender, channel: string): Promise<Audience> => {
  const known = sender.audiences.get(channel)
  if (known && sender.stopwatch() - known.at < REMEMBERED_FOR_MS) return known.audience
  const audience = await sender.speaker.audience(channel)
  if (audience.is === 'ours') sender.audiences.set(channel, { audience, at: sender.stopwatch() })
  else sender.audiences.delete(channel)
  return audience
}

/**
 * The second wall before anything goes into a channel: who can read it. Null where all of them are the council’s own.
 * Otherwise it is not sent: the reason stands on the row, and the committee’s officer is told what to do.
 */
export const keptBack = async (sender: Sender, councilId: string, { row, aim }: Aimed): Promise<Sent | null> => {
  if (aim.is !== 'channel') return null
  const audience = await seen(sender, aim.channel)
  if (audience.is === 'ours') return null
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
