import type { AllMiddlewareArgs, App, ReceiverEvent } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Presser } from '../app/presser.ts'
import type { Clock } from '../clock.ts'
import type { Logger } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Tracer } from '../observe/tracer.ts'
import { openBook } from './desk/book.ts'
import { callsOver } from './desk/calls.ts'
import type { Desk } from './desk/desk.ts'
import { errandFor } from './desk/errands.ts'
import { type EventRoom, happened, isListenedTo } from './desk/happenings.ts'
import { hear } from './desk/hear.ts'
import { hearTraced } from './desk/hear-traced.ts'
import { inFlight } from './desk/in-flight.ts'
import { forgetfulInbox, type Inbox } from './desk/inbox.ts'
import { organisationOf, teamOf } from './desk/organisation.ts'
import { type Payload, readPayload } from './desk/payload.ts'
import { pacing } from './desk/per-person.ts'
import { recently } from './desk/recently.ts'
import { sentIn } from './desk/sent-in.ts'
import type { Delivery, Shelter } from './desk/shelter.ts'
import { eventKey, keptOrSpooled, takingUp } from './desk/spooled.ts'
import { type Ack, oneAck, personIn, turnOf } from './desk/turn.ts'
import { suggest } from './desk/typing.ts'

export type Listening = {
  readonly identify: (teamId: string, slackId: string) => Promise<Presser | null>
  readonly councilOf: (teamId: string) => Promise<string | null>
  readonly inbox?: Inbox
  readonly log: Logger
  readonly metrics: Metrics
  readonly deadline?: number
  readonly mayBeHeard?: EventRoom['mayBeHeard']
  /** Where presses, forms and events are kept while the database is away. Without it they are refused. */
  readonly shelter?: Shelter
  /** Follows what is heard, where somebody wants to see it. */
  readonly tracer?: Tracer
  /** The machine's own clock: when something was kept is of now, whatever day the playground has. */
  readonly wallClock: Clock
  /** The client of a workspace, for what is heard again later; Bolt’s own where there is but one. */
  readonly clientOf?: (teamId: string) => Promise<WebClient | null>
  /** A workspace of an organisation in which we are installed as a whole, before anything of it is heard. */
  readonly met?: (teamId: string, enterpriseId: string) => Promise<void>
}

/** The desk while it is open. */
export type OpenDesk = Desk & {
  readonly book: EventRoom['book']
  /** Waits for everything that is being answered, or for so many milliseconds. True when nothing is left. */
  settled(atMost?: number): Promise<boolean>
  /**
   * Hears again of an event that was written down and not handled: the process ended in between, or a listener went
   * wrong. True where every listener was content.
   */
  happened(body: unknown): Promise<boolean>
  /** The database is back: takes up what was kept meanwhile, in the order in which it came. */
  takeUp(): void
  /** Takes up nothing more. What is kept stays, for the next start. */
  stopTakingUp(): Promise<void>
}

type Delivered = {
  readonly payload: Payload
  readonly ack: Ack
  readonly delivery: Delivery
  wentWell?: boolean
  isHeard?: boolean
}

/**
 * Opens the desk behind Bolt. Bolt asks every registered listener about every request, so there is one for everything,
 * and the feature is found in a map. What is not whole, or not for us, is acknowledged here and never reaches Bolt.
 */
export const listening = (app: App, options: Listening): OpenDesk => {
  const { book, desk } = openBook()
  const hearing = options.tracer ? hearTraced(options.tracer) : hear
  const room: EventRoom = {
    inbox: forgetfulInbox(),
    deadline: 2000,
    mayBeHeard: pacing(),
    sentIn: sentIn(),
    inHand: new Set(),
    caughtUp: async () => keeping?.caughtUp(1000),
    ...options,
    shelter: options.shelter ?? null,
    book,
  }
  const { shelter } = room
  const { wallClock } = options
  const clientOf = async (teamId: string): Promise<WebClient> => (await options.clientOf?.(teamId)) ?? app.client
  const keeping = shelter ? takingUp({ ...room, shelter }, clientOf, wallClock) : null
  const isAway = () => shelter?.isThere() === false
  const deliveryOf = ({ body }: Payload): Delivery => ({
    id: crypto.randomUUID(),
    at: wallClock.now().toISO()!,
    body,
  })
  const flights = inFlight()
  const seen = recently()

  const answer = async ({ context, client }: AllMiddlewareArgs): Promise<void> => {
    const delivered = context.delivered as Delivered
    const { payload, ack } = delivered
    delivered.isHeard = true
    const calls = callsOver(client, room.metrics.called)
    if (payload.kind === 'event') {
      delivered.wentWell = await happened(room, payload.body, calls)
      return
    }
    if (payload.kind === 'typing') return suggest(room, payload, ack)
    return hearing(room, turnOf(payload), ack, calls, errandFor(book, payload), delivered.delivery)
  }
  // One for every kind: what kind it is has been read already, and it goes no further than this.
  app.use(answer)

  const throughBolt = app.processEvent.bind(app)
  const receive = async (event: ReceiverEvent): Promise<void> => {
    const payload = readPayload(event.body)
    if (!payload) {
      room.metrics.heard('unknown', '?', 'nothing', 0)
      return event.ack()
    }
    const of = organisationOf(payload)
    if (of && !isAway()) await options.met?.(of.teamId, of.enterpriseId)
    const ack = oneAck(event.ack)
    if (payload.kind === 'typing' && isAway()) return ack.give({ options: [] })
    if (payload.kind === 'event') return receiveEvent(event, payload, ack)
    const key = payload.kind === 'typing' ? null : turnOf(payload).key
    const first = key === null ? null : seen.firstOf(key, ack)
    // The same thing delivered again while it is being answered, or just after: it hears the same answer.
    if (first) return event.ack((await first) as never)
    const delivered: Delivered = { payload, ack, delivery: deliveryOf(payload) }
    // Without the database nobody knows by which token to speak; the answer rides on the acknowledgement.
    if (!isAway())
      await throughBolt({ ...event, body: payload.body, ack: ack.give, customProperties: { delivered } }).catch(
        (fault: unknown) => {
          if (!shelter?.troubleOf(fault)) throw fault
        },
      )
    if (!delivered.isHeard && payload.kind !== 'typing') {
      const calls = callsOver(await clientOf(personIn(payload).teamId), room.metrics.called)
      await hearing(room, turnOf(payload), ack, calls, errandFor(book, payload), delivered.delivery)
    }
    await ack.give()
  }

  const receiveEvent = async (
    event: ReceiverEvent,
    payload: Extract<Payload, { kind: 'event' }>,
    ack: Ack,
  ): Promise<void> => {
    const { body } = payload
    if (!isListenedTo(room, body.event.type)) return ack.give()
    const key = eventKey(body)
    const { keep, handled } = room.inbox
    const delivery = deliveryOf(payload)
    if (key !== null && shelter && keep && body.event.type !== 'app_home_opened') {
      const isWritten = await keptOrSpooled(shelter, () => keep(key, teamOf(body), body), delivery, room.deadline)
      if (isWritten !== 'here') return ack.give()
    } else if (key !== null) {
      const isFirst = keep ? await keep(key, teamOf(body), body) : await room.inbox.once(key, null)
      if (!isFirst) return ack.give()
    }
    await ack.give()
    const delivered: Delivered = { payload, ack, delivery }
    await throughBolt({ ...event, body, ack: ack.give, customProperties: { delivered } })
    if (key !== null && delivered.wentWell) await handled?.(key)
  }

  app.processEvent = (event) => flights.join(receive(event))

  return {
    ...desk,
    book,
    takeUp: () => keeping?.wake(),
    stopTakingUp: async () => keeping?.stop(),
    settled: flights.settled,
    happened: async (body) => {
      const payload = readPayload(body)
      if (payload?.kind !== 'event') return true
      const client = await clientOf(teamOf(payload.body))
      return flights.join(happened(room, payload.body, callsOver(client, room.metrics.called)))
    },
  }
}
