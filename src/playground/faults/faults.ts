import { type Fields, isFields } from '../block-kit/check.ts'

/** What goes wrong with a call to the Web API. */
export type CallFault =
  | { readonly error: string; readonly extra?: Fields }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly retryAfter: number }
  | { readonly reset: 'before' | 'after' }
  | { readonly loseAnswer: true }
  | { readonly delay: number; readonly when?: 'before' | 'after' }

/** What goes wrong with something that is delivered to the app. */
export type DeliveryFault =
  | { readonly twice: true }
  | { readonly drop: true }
  | { readonly delay: number }
  | { readonly behindNext: true }

/** A switch: which calls, or deliveries, how many times (once, unless said), and what goes wrong. */
export type Switch<Does> = {
  /** A method, or `*`; of a delivery its kind: `slash_commands`, `interactive`, `events_api`, or `*`. */
  readonly on: string
  /** What its arguments, or its payload, must hold besides, at any depth given. */
  readonly match?: Fields
  readonly times?: number
  readonly does: Does
}

/** The switches that are on. */
export type Faults<Does> = {
  add(fault: Switch<Does>): () => void
  clear(): void
  /** What goes wrong this time: one turn of the first switch that fits, taken. */
  take(on: string, details: unknown): Does | undefined
  readonly waiting: number
}

const holds = (details: unknown, wanted: unknown): boolean =>
  isFields(wanted)
    ? isFields(details) && Object.entries(wanted).every(([key, value]) => holds(details[key], value))
    : details === wanted

/** A board of switches, all off. */
export const makeFaults = <Does>(): Faults<Does> => {
  const board = new Map<Switch<Does>, number>()
  return {
    add: (fault) => {
      board.set(fault, fault.times ?? 1)
      return () => void board.delete(fault)
    },
    clear: () => board.clear(),
    take: (on, details) => {
      for (const [fault, left] of board) {
        if ((fault.on !== '*' && fault.on !== on) || !holds(details, fault.match ?? {})) continue
        if (left > 1) board.set(fault, left - 1)
        else board.delete(fault)
        return fault.does
      }
      return undefined
    },
    get waiting() {
      return board.size
    },
  }
}
