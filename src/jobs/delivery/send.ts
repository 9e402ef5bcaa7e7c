import type { Spoken } from '../../app/ports/speaker.ts'
import { restBefore } from '../../domain/delivery/rest.ts'
import { type Aimed, openedFor } from './aim.ts'
import { keptBack } from './audience.ts'
import { type Begun, begin } from './begin.ts'
import { METADATA, teamOf } from './look-up.ts'
import { heldBack } from './removed.ts'
import type { Sender } from './sender.ts'
import type { Sent } from './sent.ts'
import { settle, settleFault } from './settle.ts'

/** Sends one row, once: paced, written ahead, called, settled. Never throws for what is Slack's or the message's. */
export const send = async (sender: Sender, councilId: string, { row, aim }: Aimed): Promise<Sent> => {
  const away = await heldBack(sender, councilId, row, aim)
  if (away) return away
  const opened = await openedFor(sender, councilId, row, aim)
  if (opened.is !== 'open') return opened
  const { channel } = opened

  const method = row.kind === 'redraw' ? 'chat.update' : 'chat.postMessage'
  const wait = channel === null ? 0 : sender.pacing.wait(method, channel)
  if (wait > 0) {
    sender.metrics?.paced(councilId, wait)
    return { is: 'later', inMs: wait }
  }
  const kept = await keptBack(sender, councilId, { row, aim })
  if (kept) return kept

  let begun: Begun
  try {
    begun = await begin(sender, councilId, row, row.kind === 'redraw' ? null : channel)
  } catch (fault) {
    return settleFault(sender, councilId, row, fault)
  }
  if (begun.is === 'not-now') return { is: 'later', inMs: begun.inMs }
  if (begun.is === 'done') return { is: 'settled' }

  const { attempt, message, target } = begun
  if (sender.stopwatch() - begun.at > sender.patience.tooLate * 1000) {
    sender.log.warn({ row: row.id, attempt }, 'Not sent: too long after it was written that it is about to be')
    const rest = restBefore(attempt, sender.chance())
    await settle(sender, councilId, begun, { is: 'refused', error: 'too-late', kind: 'retryable', retryAfter: rest })
    return { is: 'later', inMs: rest * 1000 }
  }
  const said: Spoken = await (target.is === 'redraw'
    ? sender.speaker.redraw({ channel: target.channel, ts: target.ts, message, ...teamOf(aim) })
    : sender.speaker.post({
        channel: target.channel,
        message,
        ...teamOf(aim),
        ...(target.thread && { threadTs: target.thread }),
        metadata: { type: METADATA, ids: { row: row.id } },
      }))
  return settle(sender, councilId, begun, said)
}
