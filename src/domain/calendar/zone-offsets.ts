import { IANAZone } from 'luxon'
import { dayNumberOf } from './day-number.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** The clock changes of a zone: from each instant on, how many minutes its clocks are ahead of UTC. */
export type ZoneOffsets = { readonly from: Float64Array; readonly minutes: Int32Array }

const found = new Map<string, ZoneOffsets>()

/** The clock changes of a zone from 1999 to 2100, found once by asking Luxon and then only looked up. */
export const zoneOffsets = (name: string): ZoneOffsets => {
  const known = found.get(name)
  if (known) return known
  const zone = IANAZone.create(name)
  if (!zone.isValid) throw new Error(`Not a time zone: ${name}`)

  const from: number[] = [Number.NEGATIVE_INFINITY]
  const start = dayNumberOf(1999, 1, 1) * DAY
  const end = dayNumberOf(2100, 1, 1) * DAY
  const minutes: number[] = [zone.offset(start)]
  // Changes are weeks apart, so each fortnight is looked at and halved down to the minute where its ends differ.
  for (let low = start; low < end; low += 14 * DAY) {
    const high = low + 14 * DAY
    if (zone.offset(high) === zone.offset(low)) continue
    let [before, after] = [low, high]
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE
      if (zone.offset(middle) === zone.offset(low)) before = middle
      else after = middle
    }
    from.push(after)
    minutes.push(zone.offset(after))
  }
  const offsets = { from: Float64Array.from(from), minutes: Int32Array.from(minutes) }
  found.set(name, offsets)
  return offsets
}

/**
 * The instant, in milliseconds, at which local clocks show so many minutes after midnight on a numbered day. A time
 * that the spring change skips is taken an hour on, and one that the autumn change repeats is the first of the two.
 * `near` is where to begin looking in the changes, and what is returned beside the instant is where to begin next.
 */
export const instantInZone = (
  day: number,
  minutesAfterMidnight: number,
  { from, minutes }: ZoneOffsets,
  near = 0,
): { readonly instant: number; readonly near: number } => {
  const local = day * DAY + minutesAfterMidnight * MINUTE
  // A change is behind us only if it is so by the clocks before it and by those after it: in an hour that is skipped
  // or repeated the two disagree, and the offset before the change is the one that is kept.
  const isBehind = (change: number) =>
    from[change]! <= local - Math.max(minutes[change - 1]!, minutes[change]!) * MINUTE
  let index = Math.min(near, from.length - 1)
  while (index > 0 && !isBehind(index)) index -= 1
  while (index + 1 < from.length && isBehind(index + 1)) index += 1
  return { instant: local - minutes[index]! * MINUTE, near: index }
}
