import { DateTime } from 'luxon'
import { type CivilDate, civilDateAt, isWeekend } from '../../../src/domain/calendar/civil-date.ts'
import type { Chance } from './chance.ts'

type Spell = { readonly from: number; readonly until: number }

/** What goes wrong in a year, drawn from the seed before it begins. Instants are in milliseconds. */
export type Weather = {
  /** Nobody is running. */
  readonly asleep: readonly Spell[]
  /** Slack is away. */
  readonly slackAway: readonly Spell[]
  /** The machine’s clock is set back by three hours, and noticed. */
  readonly setBack: readonly number[]
}

const HOUR = 3_600_000
const BETWEEN = { from: 7, until: 22 } as const

/** Draws it hour by hour, over the hours in which anybody is spoken to; the last week is calm, so that all can be said. */
export const weatherOf = (chance: Chance, from: CivilDate, until: CivilDate): Weather => {
  const [asleep, slackAway, setBack]: [Spell[], Spell[], number[]] = [[], [], []]
  const end = DateTime.fromISO(`${until}T00:00:00Z`).minus({ days: 7 }).toMillis()
  for (let at = DateTime.fromISO(`${from}T06:00:00Z`).toMillis(); at < end; at += HOUR) {
    const local = DateTime.fromMillis(at, { zone: 'Europe/London' })
    if (local.hour < BETWEEN.from || local.hour >= BETWEEN.until || isWeekend(civilDateAt(local, 'Europe/London')))
      continue
    if (chance.happens(0.006)) asleep.push({ from: at, until: at + chance.oneOf([2, 9, 30, 120]) * HOUR })
    if (chance.happens(0.008)) slackAway.push({ from: at, until: at + chance.oneOf([1, 3, 10]) * HOUR })
    if (chance.happens(0.005)) setBack.push(at)
  }
  return { asleep, slackAway, setBack }
}

/** Until when a spell lasts that it is in; null where it is in none. */
export const until = (spells: readonly Spell[], at: number): number | null =>
  spells.reduce<number | null>(
    (latest, spell) => (spell.from <= at && at < spell.until ? Math.max(latest ?? 0, spell.until) : latest),
    null,
  )
