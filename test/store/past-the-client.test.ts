import type { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { Prisma, type PrismaClient } from '../../src/store/generated/client.ts'
import { aLane, alongside, type Lane, type Read, reading } from '../../src/store/past-the-client.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let other: string
beforeAll(async () => {
  council = await aCouncil()
  other = await council.store.startCouncil({
    name: 'Fallowden',
    nation: 'wales',
    zone: 'Europe/London',
    teamId: 'T0FAL',
  })
})
afterAll(() => council.close())

/** A transaction of a council, with what reads in it past the client. */
const reads = <T>(of: string, work: (read: Read, db: Prisma.TransactionClient, lane: Lane) => Promise<T>) => {
  const lane = aLane()
  const prisma: PrismaClient = council.prisma
  return alongside(lane, () =>
    prisma.$transaction(async (db) => {
      const read = reading(db, lane)
      await read(Prisma.sql`SELECT set_config('app.council', ${of}, true)`)
      return work(read, db, lane)
    }),
  )
}
const people = Prisma.sql`SELECT name FROM person ORDER BY name`

describe('What is read past the client', () => {
  it('is read on the connection of its own transaction, and sees what that has written', async () => {
    const name = await reads(council.councilId, async (read, db, lane) => {
      expect(lane.client).not.toBeNull()
      const { id } = await db.person.create({ data: { councilId: council.councilId, name: 'Nia Pugh' } })
      const [found] = await read<{ name: string }>(Prisma.sql`SELECT name FROM person WHERE id = ${id}::uuid`)
      return found?.name
    })

    expect(name).toBe('Nia Pugh')
  })

  it('is of one council, though the statement names none: the second wall stands here too', async () => {
    expect(await reads(other, (read) => read(people))).toEqual([])
    expect(await reads(council.councilId, (read) => read(people))).not.toEqual([])
  })

  it('goes to the server in one message where it is asked together, and each answer is its own', async () => {
    await reads(council.councilId, async (read, _, lane) => {
      const { stream } = (lane.client as unknown as { connection: { stream: Writable } }).connection
      const writes = vi.spyOn(stream, '_writev' as never)
      const asked = await Promise.all([1, 2, 3].map((n) => read<{ n: number }>(Prisma.sql`SELECT ${n}::int AS n`)))

      expect(asked).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
      expect(writes).toHaveBeenCalledTimes(1)
    })
  })

  it('says of the one that went wrong why, and the transaction is over with it', async () => {
    const work = reads(council.councilId, (read) =>
      Promise.all([read(people), read(Prisma.sql`SELECT 1 / 0`), read(people)]),
    )

    await expect(work).rejects.toThrow('division by zero')
    expect(await reads(council.councilId, (read) => read(people))).not.toEqual([])
  })

  it('is rolled back with the rest', async () => {
    const work = reads(council.councilId, async (read) => {
      await read(Prisma.sql`UPDATE person SET title = 'Reeve'`)
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')

    const titles = await reads(council.councilId, (read) =>
      read<{ title: string }>(Prisma.sql`SELECT title FROM person`),
    )
    expect(titles.map(({ title }) => title)).not.toContain('Reeve')
  })

  it('is refused once the transaction is over: the connection is another’s by then', async () => {
    let kept: Read | undefined
    await reads(council.councilId, async (read) => {
      kept = read
    })

    await expect(kept!(people)).rejects.toThrow('This transaction is over')
  })

  it('gives days, instants and big numbers as the client gives them', async () => {
    const [row] = await reads(council.councilId, (read) =>
      read(Prisma.sql`SELECT date '2026-03-29' AS day, timestamptz '2026-03-29 01:30:00+00' AS at, 7::int8 AS n`),
    )

    expect(row).toEqual({ day: new Date('2026-03-29T00:00:00Z'), at: new Date('2026-03-29T01:30:00Z'), n: 7n })
  })

  it('stays on its own connection when another transaction, of another council, is begun and ended within it', async () => {
    const found = await reads(council.councilId, async (read) => {
      const own = () => read<{ of: string }>(Prisma.sql`SELECT current_setting('app.council', true) AS of`)
      const before = await own()
      const within = await council.prisma.$transaction(async (db) => {
        await db.$executeRaw`SELECT set_config('app.council', ${other}, true)`
        return own()
      })
      return [before, within, await own()]
    })

    expect(found).toEqual(Array.from({ length: 3 }, () => [{ of: council.councilId }]))
  })

  it('goes through the client where nobody knows the connection', async () => {
    const found = await council.prisma.$transaction(async (db) => {
      const read = reading(db, aLane())
      await read(Prisma.sql`SELECT set_config('app.council', ${council.councilId}, true)`)
      return read(people)
    })

    expect(found).toEqual(await reads(council.councilId, (read) => read(people)))
  })
})

describe('What the deadlines of a committee depend on', () => {
  it('is read whole: a newer list of bank holidays at once, an unchanged one from memory', async () => {
    const { store, here } = council
    const { id } = await council.committee()
    const inputs = () => here.transaction((tx) => tx.calendar.inputsOf(id))
    const before = await inputs()
    const longer = { ...before.holidays, known: { ...before.holidays.known, until: civilDate('2031-12-31') } }
    await store.holidays.keep(longer, '2026-03-01T09:00:00Z')

    expect((await inputs()).holidays.known.until).toBe('2031-12-31')
    expect((await inputs()).holidays).toBe((await inputs()).holidays)

    await here.transaction((tx) => tx.calendar.addClosure({ day: civilDate('2026-12-29'), why: 'Offices shut' }))
    expect((await inputs()).closures).toEqual([...before.closures, { day: '2026-12-29', why: 'Offices shut' }])
  })
})
