import { type Outcome, TO_BE_SURE } from '../../app/ports/delivery.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { MOST_ATTEMPTS } from '../../domain/delivery/rest.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { digestOf } from './digest.ts'
import { isInTheirHours } from './in-their-hours.ts'
import { paceFor, type Sender } from './sender.ts'
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
  | { readonly is: 'not-now'; readonly inMs: number }

/**
 * Takes a row up: writes that it is about to be sent, then draws what it says from the database as it stands. Whatever
 * changes after the first finds it written, and owes a redrawing. `channel` is where a new message goes; null for
 * somebody without Slack. Throws where it cannot be drawn.
 */
export const begin = async (sender: Sender, councilId: string, head: Owed, channel: string | null): Promise<Begun> => {
  const here = sender.store.for(councilId)
  const unsent = whyUnsent(sender, head, channel)
  if (unsent) return here.transaction((tx) => settledUnsent(sender, tx, head.id, unsent))

  const at = sender.stopwatch()
  const { name } = sender
  const claimed = await here.sending.claim(head.id, {
    name,
    leaseSeconds: sender.patience.lease,
    now: sender.clock.now().toISO()!,
    pace: paceFor(sender, head.kind === 'redraw' ? 'chat.update' : 'chat.postMessage'),
  })
  if (claimed.is === 'wait') sender.metrics?.paced(councilId, claimed.inMs)
  if (claimed.is !== 'claimed') return { is: 'not-now', inMs: claimed.is === 'wait' ? claimed.inMs : 250 }
  const { row } = claimed
  const draw = (tx: Tx) => drawnNow(sender, tx, row, head.why, channel, at)
  return (sender.together ? sender.together(councilId, draw) : here.transaction(draw)).catch((fault: unknown) => {
    throw new NotDrawn(row, fault)
  })
}

/** It could not be drawn; it is written that it is about to be sent, and it is not. */
export class NotDrawn extends Error {
  readonly row: Owed
  constructor(row: Owed, cause: unknown) {
    super(`Row ${row.id} could not be drawn`, { cause })
    this.row = row
  }
}

type Unsent = 'gave-up' | 'no-drawing' | 'letter'

/** Why a row is not sent at all, as far as that can be seen before it is taken up. */
const whyUnsent = (sender: Sender, row: Owed, channel: string | null): Unsent | null => {
  if (row.attempt > 0 && row.attempt % MOST_ATTEMPTS === 0) return 'gave-up'
  if (!sender.drawings[row.drawing]) return 'no-drawing'
  return channel === null && row.kind !== 'redraw' ? 'letter' : null
}

const settledUnsent = async (sender: Sender, tx: Tx, id: string, why: Unsent): Promise<Begun> => {
  const row = await tx.delivery.take(id, sender.clock.now().toISO()!)
  if (!row) return { is: 'not-now', inMs: 250 }
  const settle = async (outcome: Outcome): Promise<Begun> => {
    await tx.delivery.settleUnsent(id, outcome)
    return { is: 'done' }
  }
  if (why === 'gave-up') {
    await tellOfficer(tx, sender.clock, row, 'undelivered')
    return settle({ is: 'failed', why })
  }
  // A newer replica's drawing: it, or this one once it has been upgraded, will say it.
  if (why === 'no-drawing') return settle({ is: 'again', afterSeconds: 60, why: `no drawing "${row.drawing}" here` })
  const message = await sender.drawings[row.drawing]!(tx, row.about, row.personId, sender)
  if (!message) return settle({ is: 'withdrawn', why: NOTHING_LEFT })
  await tellOfficer(tx, sender.clock, row, 'letter-to-send')
  return settle({ is: 'by-letter' })
}

const NOTHING_LEFT = 'there is nothing left to say'

/** Draws a row that has been taken up, or settles it where it turns out that there is nothing to send. */
const drawnNow = async (
  sender: Sender,
  tx: Tx,
  row: Owed,
  why: string | null,
  channel: string | null,
  at: number,
): Promise<Begun> => {
  const { id, attempt } = row
  const settle = async (outcome: Outcome): Promise<Begun> => {
    await tx.delivery.settle(id, attempt, outcome)
    return { is: 'done' }
  }
  if (row.kind === 'post' && !(await isInTheirHours(tx, sender.clock, row)))
    return settle({ is: 'withdrawn', why: 'their day is over: it is said with the next' })
  const target = await targetOf(tx, row, channel)
  if (target === 'gone') return settle({ is: 'withdrawn', why: 'the copy is no longer there' })
  const message = await sender.drawings[row.drawing]!(tx, row.about, row.personId, sender)
  if (!message) return settle({ is: 'withdrawn', why: NOTHING_LEFT })
  const drawn = digestOf(message)
  if (target.is === 'redraw' && target.drawn === drawn && why !== TO_BE_SURE)
    return settle({ is: 'unchanged', now: sender.clock.now().toISO()! })
  return { is: 'go', row, attempt, message, drawn, target, at }
}

const targetOf = async (
  tx: Tx,
  row: Owed,
  channel: string | null,
): Promise<(Target & { readonly drawn?: string }) | 'gone'> => {
  if (row.kind === 'redraw') {
    const copy = row.copyId ? await tx.delivery.copy(row.copyId) : await copyOf(tx, row)
    return copy ? { is: 'redraw', channel: copy.channel, ts: copy.ts, copyId: copy.id, drawn: copy.drawn } : 'gone'
  }
  if (channel === null) return 'gone'
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
