import { DateTime } from 'luxon'

/** What time it is. Everything asks this and nothing else, so that a test, or the playground, can hold it. */
export type Clock = { now(): DateTime }

/** The machine's own clock, in UTC. */
export const machineClock: Clock = { now: () => DateTime.utc() }

/** A clock that a test or the playground holds: it stands where it is set, and moves when it is told to. */
export const heldClock = (start: string): Clock & { set(iso: string): void; advance(seconds: number): void } => {
  let instant = DateTime.fromISO(start, { setZone: true }).toUTC()
  if (!instant.isValid) throw new Error(`Not an instant: ${start}`)
  return {
    now: () => instant,
    set: (iso) => {
      instant = DateTime.fromISO(iso, { setZone: true }).toUTC()
    },
    advance: (seconds) => {
      instant = instant.plus({ seconds })
    },
  }
}
