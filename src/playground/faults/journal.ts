import type { Fields } from '../block-kit/check.ts'
import type { Moment } from '../world/records.ts'

/** One call the app made, with its token left out, and what it was told. */
export type Call = {
  readonly heard: Moment
  readonly method: string
  readonly args: Fields
  readonly answer: Fields | undefined
  /** Who could see what it said or drew, at that moment. */
  readonly seenBy?: readonly string[]
  readonly fault?: unknown
}

/** One attempt to deliver something to the app, and what it said. */
export type Delivery = {
  readonly sent: Moment
  readonly kind: string
  readonly payload: Fields
  readonly attempt: number
  readonly answered: 'yes' | 'no' | 'not-connected'
  readonly answer?: unknown
  /** How long the app took, in milliseconds of the stopwatch. */
  readonly took: number
}

/** Everything said between the app and the playground, oldest first; the oldest is let go after many. */
export type Journal = {
  readonly calls: readonly Call[]
  readonly deliveries: readonly Delivery[]
  called(call: Call): void
  delivered(delivery: Delivery): void
  clear(): void
}

const MOST = 20_000

const add = <T>(list: T[], entry: T) => {
  list.push(entry)
  if (list.length > MOST) list.splice(0, MOST / 10)
}

/** A journal with nothing in it. */
export const makeJournal = (): Journal => {
  const calls: Call[] = []
  const deliveries: Delivery[] = []
  return {
    calls,
    deliveries,
    called: (call) => add(calls, call),
    delivered: (delivery) => add(deliveries, delivery),
    clear: () => {
      calls.length = 0
      deliveries.length = 0
    },
  }
}
