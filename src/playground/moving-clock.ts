import { DateTime } from 'luxon'
import { type Clock, machineClock } from '../clock.ts'

/** A clock that a visitor, or a test, may move. `runs` says that it also ticks by itself. */
export type MovableClock = Clock & { set(iso: string): void; advance(seconds: number): void; readonly runs?: boolean }

/** A clock that ticks as the machine's does, from wherever it was last put. */
export const runningClock = (): MovableClock & { readonly runs: true } => {
  let ahead = 0
  const now = () => machineClock.now().plus({ milliseconds: ahead })
  return {
    runs: true,
    now,
    set: (iso) => {
      const instant = DateTime.fromISO(iso, { setZone: true })
      if (!instant.isValid) throw new Error(`Not an instant: ${iso}`)
      ahead = instant.toMillis() - machineClock.now().toMillis()
    },
    advance: (seconds) => {
      ahead += seconds * 1000
    },
  }
}

/** Milliseconds that only ever grow, for what Slack measures on its own machines: triggers, limits, answers. */
export type Stopwatch = () => number

/** The machine's own stopwatch. No visitor moves this one. */
export const machineStopwatch: Stopwatch = () => performance.now()
