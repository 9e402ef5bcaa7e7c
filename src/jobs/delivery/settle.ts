import { type Outcome, REMOVED } from '../../app/ports/delivery.ts'
import type { Owed } from '../../app/ports/outbox.ts'
import type { SlackRefused, Spoken } from '../../app/ports/speaker.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { MOST_FAULTS, restAsTold, restBefore } from '../../domain/delivery/rest.ts'
import { causeOf } from '../../domain/delivery/undelivered.ts'
import { type Begun, NotDrawn } from './begin.ts'
import { paceFor, type Sender } from './sender.ts'
import type { Sent } from './sent.ts'
import { stopPosting } from './stop-posting.ts'
import { tellOfficer } from './tell-officer.ts'

type Going = Extract<Begun, { is: 'go' }>
const SETTLED: Sent = { is: 'settled' }

/** Writes what came of a call, fenced by its attempt. What comes too late, and is there twice, is taken away again. */
export const settle = async (sender: Sender, councilId: string, going: Going, said: Spoken): Promise<Sent> => {
  const { row, attempt } = going
  if (said.is === 'sent') {
    const { channel, ts } = said
    const outcome: Outcome = { is: 'sent', channel, ts, drawn: going.drawn, now: sender.clock.now().toISO()! }
    const isOurs = await again(sender, () =>
      sender.store.for(councilId).sending.sent(row.id, attempt, outcome, paceFor(sender, 'chat.postMessage')),
    )
    if (!isOurs) await removeLateCopy(sender, councilId, row, said)
    return SETTLED
  }
  if (said.is === 'unknown') {
    // A redrawing says the same thing however often it is made: it is simply made again.
    const rest = restBefore(attempt, sender.chance())
    const outcome: Outcome = row.kind === 'redraw' ? { is: 'again', afterSeconds: rest } : { is: 'in-doubt' }
    await written(sender, councilId, async (tx) => {
      if ((await tx.delivery.settle(row.id, attempt, outcome)) && row.kind === 'redraw') await toBeSure(sender, tx, row)
    })
    sender.log.warn({ row: row.id, attempt, kind: row.kind }, 'Slack did not answer')
    if (row.kind === 'redraw') sender.metrics?.retried(councilId, 'no-answer')
    const { lease, quarantine } = sender.patience
    return { is: 'later', inMs: 1000 * (row.kind === 'redraw' ? rest : Math.min(lease, quarantine) + 1) }
  }
  if (said.kind !== 'permanent') return rest(sender, councilId, going, said)
  return refusedForGood(sender, councilId, going, said.error)
}

const rest = async (sender: Sender, councilId: string, going: Going, said: SlackRefused): Promise<Sent> => {
  const { row, attempt, target } = going
  const seconds =
    said.retryAfter === undefined ? restBefore(attempt, sender.chance()) : restAsTold(said.retryAfter, sender.chance())
  sender.metrics?.retried(councilId, said.kind === 'rate-limited' ? 'asked-to-wait' : 'refused')
  if (said.kind === 'rate-limited') {
    const method = target.is === 'redraw' ? 'chat.update' : 'chat.postMessage'
    sender.pacing.pause(method, target.channel, seconds)
    const conversation = target.is === 'redraw' ? null : row.conversation
    await again(sender, () => sender.store.for(councilId).sending.pause(method, conversation, seconds))
  }
  // Removed in the middle of the call: it waits until the workspace has us again, and not a moment longer.
  const why = said.error === 'not_installed' ? { why: REMOVED } : {}
  const outcome: Outcome = { is: 'again', afterSeconds: seconds, ...why }
  await written(sender, councilId, (tx) => tx.delivery.settle(row.id, attempt, outcome))
  return { is: 'later', inMs: seconds * 1000 }
}

const refusedForGood = async (sender: Sender, councilId: string, going: Going, error: string): Promise<Sent> => {
  const { row, attempt, target } = going
  const cause = causeOf(error)
  sender.log.warn({ row: row.id, drawing: row.drawing, kind: row.kind, error, cause }, 'Slack refused a message')
  if (cause === 'token') {
    await stopPosting(sender, councilId, error)
    const outcome: Outcome = { is: 'again', afterSeconds: 300 }
    await written(sender, councilId, (tx) => tx.delivery.settle(row.id, attempt, outcome))
    return { is: 'later', inMs: 300_000 }
  }
  const isQuiet = row.kind === 'redraw' || cause === 'gone'
  await written(sender, councilId, async (tx) => {
    const outcome: Outcome = isQuiet ? { is: 'withdrawn', why: error } : { is: 'failed', why: error }
    if (!(await tx.delivery.settle(row.id, attempt, outcome))) return false
    if (cause === 'gone' && target.is === 'redraw') await tx.delivery.copyGone(target.copyId, nowOf(sender))
    if (!isQuiet) await tellOfficer(tx, sender.clock, { ...row, attempt }, 'undelivered')
    return true
  })
  return SETTLED
}

/** A row that cannot go anywhere, found before anything was begun. */
export const failUnsent = async (sender: Sender, councilId: string, row: Owed, error: string): Promise<Sent> => {
  sender.log.warn({ row: row.id, drawing: row.drawing, error }, 'A message has nowhere to go')
  if (causeOf(error) === 'token') {
    await stopPosting(sender, councilId, error)
    return { is: 'later', inMs: 300_000 }
  }
  await written(sender, councilId, async (tx) => {
    const taken = await tx.delivery.take(row.id, nowOf(sender))
    if (!taken) return false
    await tx.delivery.settleUnsent(row.id, { is: 'failed', why: error })
    return tellOfficer(tx, sender.clock, taken, 'undelivered')
  })
  return SETTLED
}

/** A row that could not even be drawn. One that goes on failing is put aside, and stops nobody else's. */
export const settleFault = async (sender: Sender, councilId: string, row: Owed, fault: unknown): Promise<Sent> => {
  if (fault instanceof NotDrawn) return settleNotDrawn(sender, councilId, fault)
  sender.log.error({ err: fault, row: row.id, drawing: row.drawing }, 'A message could not be taken up')
  const seconds = restBefore(row.attempt + 2, sender.chance())
  sender.metrics?.retried(councilId, 'not-drawn')
  await written(sender, councilId, async (tx) => {
    const taken = await tx.delivery.take(row.id, nowOf(sender))
    if (!taken) return false
    if ((taken.attempt + 1) % MOST_FAULTS !== 0) {
      await tx.delivery.settleUnsent(row.id, { is: 'faulty', afterSeconds: seconds })
      return true
    }
    await tx.delivery.settleUnsent(row.id, { is: 'failed', why: 'not-drawn' })
    return tellOfficer(tx, sender.clock, taken, 'undelivered')
  })
  return { is: 'later', inMs: seconds * 1000 }
}

/** It had been taken up already: nothing was called, so nothing is in doubt. */
const settleNotDrawn = async (sender: Sender, councilId: string, { row, cause }: NotDrawn): Promise<Sent> => {
  sender.log.error({ err: cause, row: row.id, drawing: row.drawing }, 'A message could not be drawn')
  const seconds = restBefore(row.attempt + 1, sender.chance())
  sender.metrics?.retried(councilId, 'not-drawn')
  await written(sender, councilId, async (tx) => {
    const isGivenUp = row.attempt % MOST_FAULTS === 0
    const outcome: Outcome = isGivenUp
      ? { is: 'failed', why: 'not-drawn' }
      : { is: 'again', afterSeconds: seconds, why: 'not-drawn' }
    if ((await tx.delivery.settle(row.id, row.attempt, outcome)) && isGivenUp)
      await tellOfficer(tx, sender.clock, row, 'undelivered')
    return true
  })
  return { is: 'later', inMs: seconds * 1000 }
}

/** A sender that was paused past its lease finds that its row was settled meanwhile: if it is there twice, this copy goes. */
const removeLateCopy = async (
  sender: Sender,
  councilId: string,
  row: Owed,
  late: { readonly channel: string; readonly ts: string },
): Promise<void> => {
  // An old redrawing that came late may have written over a newer one.
  if (row.kind === 'redraw') return written(sender, councilId, (tx) => toBeSure(sender, tx, row))
  const stands = await written(sender, councilId, (tx) => tx.delivery.where(row.id))
  if (!stands || stands.ts === late.ts) return
  sender.log.warn({ row: row.id }, 'A later copy of a message is taken away')
  await sender.speaker.remove(late)
}

/** Draws it once more when nothing late can come any more. */
const toBeSure = (sender: Sender, tx: Tx, row: Owed): Promise<void> =>
  tx.delivery.redrawToBeSure(row, sender.clock.now().plus({ seconds: sender.patience.quarantine }).toISO()!)

const nowOf = (sender: Sender): string => sender.clock.now().toISO()!

const written = <T>(sender: Sender, councilId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  again(sender, () => sender.store.for(councilId).transaction(work))

/** Writes, and tries again where the database is away for a moment: what was said is better remembered than looked up. */
const again = async <T>(sender: Sender, write: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (fault) {
      if (tries === 4) throw fault
      sender.log.warn({ err: fault, tries }, 'What came of a message could not be written')
      await sender.pause(500 * tries)
    }
  }
}
