import { DateTime } from 'luxon'
import { machineClock } from '../../clock.ts'
import type { MovableClock } from '../moving-clock.ts'
import type { ActResult } from '../protocol.ts'
import type { World } from '../world/world.ts'
import { done, refusal } from './people-acting.ts'

type Kept = { readonly at: string; readonly machineAt: string }

const FIRST = DateTime.fromISO('2000-01-01T00:00:00Z')
const LAST = DateTime.fromISO('2100-01-01T00:00:00Z')

const keep = (world: World) => {
  const value: Kept = { at: world.clock.now().toISO() as string, machineAt: machineClock.now().toISO() as string }
  world.facts.put({ id: 'clock', value })
  world.changes.tell({ changed: 'clock' })
}

/** Puts the playground's clock to an instant; the whole product follows it. */
export const setClock = (world: World, to: string): ActResult => {
  const instant = DateTime.fromISO(to, { setZone: true })
  if (!instant.isValid) return refusal('That is not a day and a time.')
  if (instant < FIRST || instant > LAST) return refusal('The clock can be set between the years 2000 and 2100.')
  world.clock.set(instant.toISO())
  keep(world)
  return done
}

/** Moves the playground's clock on. */
export const advanceClock = (world: World, seconds: number): ActResult => {
  if (!Number.isFinite(seconds)) return refusal('That is not a length of time.')
  return setClock(world, world.clock.now().plus({ seconds }).toISO() as string)
}

/** The workspace's clock for code in this process: moving it is kept, and told to those who follow it. */
export const followedClock = (world: World): MovableClock => {
  const must = (result: ActResult) => {
    if (!result.ok) throw new Error(result.says)
  }
  return {
    ...(world.clock.runs && { runs: true }),
    now: () => world.clock.now(),
    set: (iso) => must(setClock(world, iso)),
    advance: (seconds) => must(advanceClock(world, seconds)),
  }
}

/** Whether somebody has moved the clock since the workspace was new. */
export const isClockMoved = (world: World): boolean => world.facts.get('clock') !== undefined

/** Puts the clock where it was left: a running one has gone on meanwhile, a held one has not. */
export const restoreClock = (world: World): void => {
  const kept = world.facts.get('clock')?.value as Kept | undefined
  if (!kept) return
  const gone = world.clock.runs ? machineClock.now().diff(DateTime.fromISO(kept.machineAt)) : undefined
  const at = DateTime.fromISO(kept.at, { setZone: true })
  world.clock.set((gone ? at.plus(gone) : at).toISO() as string)
}
