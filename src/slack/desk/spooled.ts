import type { WebClient } from '@slack/web-api'
import type { SpooledEntry } from '../../app/ports/spool.ts'
import type { Clock } from '../../clock.ts'
import type { Message } from '../kit/blocks.ts'
import { callsOver } from './calls.ts'
import { errandFor } from './errands.ts'
import { type EventRoom, happened } from './happenings.ts'
import { teamOf } from './organisation.ts'
import { type Payload, readPayload } from './payload.ts'
import type { Delivery, Shelter } from './shelter.ts'
import { type SpoolRound, spoolRound } from './spool-round.ts'
import { takeUp } from './taking-up.ts'
import { personIn, turnOf } from './turn.ts'

type Sheltered = EventRoom & { readonly shelter: Shelter }
type Event = Extract<Payload, { kind: 'event' }>['body']

/** By which key an event takes effect once; null where Slack names it by nothing. */
export const eventKey = (body: Event): string | null =>
  body.event_id ? `${teamOf(body)}:event:${body.event_id}` : null

/**
 * Writes an event down before Slack is told that it was heard: in the database where that answers in time, else in the
 * spool. `here`: it is to be handled now. Throws where neither took it, so that Slack sends it again.
 */
export const keptOrSpooled = async (
  shelter: Shelter,
  keep: () => Promise<boolean>,
  delivery: Delivery,
  patienceMs: number,
): Promise<'here' | 'before' | 'spooled'> => {
  let fault: unknown = new Error('The database is away')
  if (shelter.isThere()) {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((done) => {
      timer = setTimeout(() => done('late'), patienceMs)
    })
    try {
      const isFirst = await Promise.race([keep(), late])
      if (isFirst !== 'late') return isFirst ? 'here' : 'before'
    } catch (thrown) {
      if (!shelter.troubleOf(thrown)) throw thrown
      fault = thrown
    } finally {
      clearTimeout(timer)
    }
  }
  if ((await shelter.spool.keep(delivery)).ok) return 'spooled'
  throw fault
}

/** Whoever takes up what the spool holds, for this desk. */
export const takingUp = (
  room: Sheltered,
  clientOf: (teamId: string) => Promise<WebClient>,
  clock: Clock,
): SpoolRound => {
  const untold = new Map<string, Message>()
  const { spool } = room.shelter

  const takeEvent = async (body: Event): Promise<void> => {
    const key = eventKey(body)
    const { keep, handled, once } = room.inbox
    const isFirst = key === null || (await (keep ? keep(key, teamOf(body), body) : once(key, null)))
    if (!isFirst) return
    const wentWell = await happened(room, body, callsOver(await clientOf(teamOf(body)), room.metrics.called))
    if (key !== null && wentWell) await handled?.(key)
  }
  const take = async (entry: SpooledEntry): Promise<boolean> => {
    const payload = readPayload(entry.body)
    if (payload && payload.kind !== 'event' && payload.kind !== 'typing') {
      const calls = callsOver(await clientOf(personIn(payload).teamId), room.metrics.called)
      const now = clock.now().toMillis()
      return takeUp({ room, calls, untold, now }, entry, turnOf(payload), errandFor(room.book, payload))
    }
    if (payload?.kind === 'event') await takeEvent(payload.body)
    else room.log.error('Something that had been kept can no longer be read')
    await spool.strikeOff(entry.id)
    return true
  }
  return spoolRound(room.shelter, room.inHand, take, room.log)
}
