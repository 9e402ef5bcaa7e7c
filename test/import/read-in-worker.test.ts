import { describe, expect, it } from 'vitest'
import { ON_THIS_THREAD } from '../../src/import/on-a-thread.ts'
import { read } from '../../src/import/read.ts'
import {
  readMeetingsWithoutWaiting,
  readPeopleWithoutWaiting,
  readProgrammeWithoutWaiting,
  readWithoutWaiting,
} from '../../src/import/read-in-worker.ts'
import { readMeetingList } from '../../src/import/read-meeting-list.ts'
import { readPeople, readProgrammeTable } from '../../src/import/read-set-up.ts'
import { bytesOf, fixture } from './support/pages.ts'

describe('A large file', () => {
  it('is read on another thread, to the same reading, while this one goes on', async () => {
    const page = new TextDecoder().decode(fixture('wrapped-minutes.txt'))
    const bytes = bytesOf(page.repeat(Math.ceil(ON_THIS_THREAD / page.length) + 1))
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)

    const there = await readWithoutWaiting(bytes)
    clearInterval(turning)

    expect(there).toEqual(await read(bytes))
    expect(turns).toBeGreaterThan(0)
  })

  it('is refused in the same words as a small one', async () => {
    expect(await readWithoutWaiting(new Uint8Array(ON_THIS_THREAD + 1))).toMatchObject({
      ok: false,
      refusal: { rule: 'format-not-read' },
    })
  })
})

const list = (heading: string, row: (at: number) => string): Uint8Array => {
  const rows = [heading]
  for (let at = 1, length = 0; length <= ON_THIS_THREAD; at += 1) length += rows[rows.push(row(at)) - 1]!.length + 1
  return bytesOf(rows.join('\n'))
}

/** How often this thread came round while something was done. */
const turnsDuring = async <T>(work: Promise<T>): Promise<readonly [T, number]> => {
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  const done = await work
  clearInterval(turning)
  return [done, turns]
}

describe('A large list', () => {
  const people = list('Name,Role,Email', (at) => `Person Number${at},Member,p${at}@example.test`)
  const meetings = list(
    'Date,Time,Venue',
    (at) => `${(at % 28) + 1}/0${(at % 9) + 1}/2027,10:00,County Hall room ${at}`,
  )
  const items = list('Item,Lead officer,Meeting', (at) => `Topic ${at},Officer ${at},`)

  it('of people is read on another thread, to the same rows', async () => {
    const [there, turns] = await turnsDuring(readPeopleWithoutWaiting(people))

    expect(there).toEqual(await readPeople(people))
    expect(turns).toBeGreaterThan(0)
  })

  it('of meetings is read on another thread, in the committee’s own zone', async () => {
    const [there, turns] = await turnsDuring(readMeetingsWithoutWaiting(meetings, 'Europe/London'))

    expect(there).toEqual(await readMeetingList(meetings, 'Europe/London'))
    expect(turns).toBeGreaterThan(0)
  })

  it('of items is read on another thread, to the same rows', async () => {
    const [there, turns] = await turnsDuring(readProgrammeWithoutWaiting(items))

    expect(there).toEqual(await readProgrammeTable(items))
    expect(turns).toBeGreaterThan(0)
  })
})
