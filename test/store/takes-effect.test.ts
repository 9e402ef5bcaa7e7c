import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TakenAlready, takenOnce } from '../../src/app/taking.ts'
import { refuse } from '../../src/domain/ruling.ts'
import { openInbox } from '../../src/store/inbox.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
beforeAll(async () => {
  council = await aCouncil()
})
afterAll(() => council.close())

const taking = (key: string) => ({ key, attempt: crypto.randomUUID(), isWritten: false })
const add = (name: string) => council.here.transaction((tx) => tx.people.add({ name }))
const named = async (name: string) => {
  const all = await council.prisma.$transaction(async (db) => {
    await db.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
    return db.person.findMany({ where: { name } })
  })
  return all.length
}
const hasTakenEffect = (key: string) => openInbox(council.prisma).hasTakenEffect(key)

describe('Something that is taken up twice', () => {
  it('takes effect by the first transaction that writes; the second is rolled back whole', async () => {
    await takenOnce(taking('press-1'), () => add('Ann Rees'))
    expect(await hasTakenEffect('press-1')).toBe(true)

    await expect(takenOnce(taking('press-1'), () => add('Ann Rees'))).rejects.toBeInstanceOf(TakenAlready)

    expect(await named('Ann Rees')).toBe(1)
  })

  it('takes effect once though both are under way at the same moment, in two processes', async () => {
    const both = await Promise.allSettled([1, 2, 3, 4].map(() => takenOnce(taking('press-2'), () => add('Bea Lowe'))))

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await named('Bea Lowe')).toBe(1)
  })

  it('may write in more than one transaction of its own, one after the other or beside each other', async () => {
    await takenOnce(taking('press-3'), async () => {
      await Promise.all([add('Carys Pugh'), add('Carys Pugh')])
      await add('Carys Pugh')
    })
    expect(await named('Carys Pugh')).toBe(3)
  })

  it('has not taken effect where it only read, was refused, or went wrong: it may be taken up again', async () => {
    await takenOnce(taking('press-4'), () => council.here.transaction((tx) => tx.people.find(crypto.randomUUID())))
    await takenOnce(taking('press-4'), () =>
      council.here.transaction(async (tx) => {
        await tx.people.add({ name: 'Dilys Moss' })
        return refuse({ rule: 'no-such-item' })
      }),
    )
    const fault = council.here.transaction.bind(council.here)
    await takenOnce(taking('press-4'), () =>
      fault(async (tx) => {
        await tx.people.add({ name: 'Dilys Moss' })
        throw new Error('the power went')
      }),
    ).catch(() => {})
    expect(await hasTakenEffect('press-4')).toBe(false)

    await takenOnce(taking('press-4'), () => add('Dilys Moss'))
    expect(await named('Dilys Moss')).toBe(1)
  })
})

describe('A delivery', () => {
  it('is claimed once, and again by the same one that was taken up before', async () => {
    const inbox = openInbox(council.prisma)
    expect(await inbox.once('delivery', council.councilId, 'entry-1')).toBe(true)
    expect(await inbox.once('delivery', council.councilId, 'entry-2')).toBe(false)
    expect(await inbox.once('delivery', council.councilId)).toBe(false)
    expect(await inbox.once('delivery', council.councilId, 'entry-1')).toBe(true)
  })
})
