import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../bench/hostile.ts'
import { defaultLimits } from '../../src/import/limits.ts'
import { read } from '../../src/import/read.ts'
import { bytesOf } from './support/pages.ts'

const SMALL = 20_000
const TIMES = 8
/** Below this a measurement is of the machine, and not of the reader. */
const LEAST_MS = 6
/** Eight times the text costs about eight times the time; what goes back over what it has read costs about 64 times. */
const MOST = 24

/** Milliseconds of this process's own processor time: the clock on the wall says nothing of a machine that is shared. */
const cost = async (bytes: Uint8Array): Promise<number> => {
  const before = process.cpuUsage()
  await read(bytes, { limits: { ...defaultLimits, rows: 200_000, cells: 20_000_000 } })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const leastOf = async (bytes: Uint8Array, goes: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY
  for (let go = 0; go < goes; go += 1) least = Math.min(least, await cost(bytes))
  return least
}

/** How many times more the longer text costs; looked at again where it seems too much, since a machine may be busy. */
const growth = async (make: (size: number) => string): Promise<number> => {
  const [short, long] = [bytesOf(make(SMALL)), bytesOf(make(SMALL * TIMES))]
  let grown = Number.POSITIVE_INFINITY
  for (let go = 0; go < 4 && grown > MOST; go += 1) {
    const least = Math.max(LEAST_MS, await leastOf(short, go + 2))
    grown = Math.min(grown, (await leastOf(long, go + 1)) / least)
  }
  return grown
}

describe('A text made to hurt', () => {
  it.each(Object.keys(HOSTILE))('%s: costs what its length says, and is read or refused', async (name) => {
    expect(await growth(HOSTILE[name]!)).toBeLessThan(MOST)
  })
})
