import { TO_BE_SURE } from '../../app/ports/delivery.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { MOST_ATTEMPTS } from '../../domain/delivery/rest.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { digestOf } from './digest.ts'
import { isInTheirHours } from './in-their-hours.ts'
import type { Sender } from './sender.ts'
import { tellOfficer } from './tell-officer.ts'

/** Where a row goes. `thread` is the `ts` it answers, `copy` the message it redraws. */
export type Target =
  | { readonly is: 'post'; readonly channel: string; readonly thread: string | null }
  | { readonly is: 'redraw'; readonly channel: string; readonly ts: string; readonly copyId: string }

/** What came of taking a row up. `go`: it is written that it is about to be sent, and the call must follow at once. */
export type Begun =
  | {
      readonly is: 'go'
      readonly row: Owed
      readonly attempt: number
      readonly message: Message
      readonly drawn: string
      readonly target: Target
      /** By the sender's stopwatch: when it was written that it is about to be sent. */
      readonly at: number
    }
  | { readonly is: 'done' }
  | { readonly is: 'not-now' }

/**
 * Takes a row up, in one transaction: draws what it says from the database as it stands now, and writes that it is about
 * to be sent. Whatever changes from here on finds it written, and owes a redrawing. `channel` is where a new message
 * goes; null for somebody without Slack.
 */
export const begin = (sender: Sender, councilId: string, id: string, channel: string | null): Promise<Begun> =>
  sender.store.for(councilId).transaction(async (tx) => {
    const now = sender.clock.now().toISO()!
    const row = await tx.delivery.take(id, now)
    if (!row) return { is: 'not-now' }
    const settled = async (outcome: Parameters<typeof tx.delivery.settleUnsent>[1]): Promise<Begun> => {
      await tx.delivery.settleUnsent(id, outcome)
      return { is: 'done' }
    }
    if (row.attempt > 0 && row.attempt % MOST_ATTEMPTS === 0) {
      await tellOfficer(tx, sender.clock, row, 'undelivered')
      return settled({ is: 'failed', why: 'gave-up' })
    }
    const draw = sender.drawings[row.drawing]
    // A newer replica's drawing: it, or this one once it has been upgraded, will say it.
    if (!draw) return settled({ is: 'again', afterSeconds: 60, why: `no drawing "${row.drawing}" here` })

    if (row.kind === 'post' && !(await isInTheirHours(tx, sender.clock, row)))
      return settled({ is: 'withdrawn', why: 'their day is over: it is said with the next' })
    const target = await targetOf(tx, row, channel)
    if (target === 'gone') return settled({ is: 'withdrawn', why: 'the copy is no longer there' })
    const message = await draw(tx, row.about, row.personId, sender)
    if (!message) return settled({ is: 'withdrawn', why: 'there is nothing left to say' })
    if (target === 'letter') {
      await tellOfficer(tx, sender.clock, row, 'letter-to-send')
      return settled({ is: 'by-letter' })
    }
    const drawn = digestOf(message)
    if (target.is === 'redraw' && target.drawn === drawn && row.why !== TO_BE_SURE)
      return settled({ is: 'unchanged', now })
    const attempt = await tx.delivery.markSending(id, sender.name, sender.patience.lease, now)
    return { is: 'go', row, attempt, message, drawn, target, at: sender.stopwatch() }
  })

const targetOf = async (
  tx: Tx,
  row: Owed,
  channel: string | null,
): Promise<(Target & { readonly drawn?: string }) | 'letter' | 'gone'> => {
  if (row.kind === 'redraw') {
    const copy = row.copyId ? await tx.delivery.copy(row.copyId) : await copyOf(tx, row)
    return copy ? { is: 'redraw', channel: copy.channel, ts: copy.ts, copyId: copy.id, drawn: copy.drawn } : 'gone'
  }
  if (channel === null) return 'letter'
  const thread = row.kind === 'reply' && row.copyId ? await tx.delivery.copy(row.copyId) : null
  return thread ? { is: 'post', channel: thread.channel, thread: thread.ts } : { is: 'post', channel, thread: null }
}

/** The copy of a message that was being sent when it was to be drawn again. */
const copyOf = async (tx: Tx, row: Owed) => {
  const copies = await tx.outbox.copies(row.drawing, row.about)
  return (
    copies.findLast((copy) => (row.personId ? copy.personId === row.personId : copy.channel === row.channel)) ?? null
  )
}
