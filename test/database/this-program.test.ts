import { afterAll, beforeAll, expect, it } from 'vitest'
import { thisProgram } from '../../src/start/program.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())
const spool = (kept: number) => ({
  left: () => Array.from({ length: kept }, (_, n) => ({ id: `${n}`, at: '', body: null, isSettled: false })),
})

it('The program finds nothing amiss with a database that is as it should be, by the role that works', async () => {
  const program = thisProgram(fresh.database, spool(0))
  expect(await program.amiss()).toEqual([])
  expect(program.version).toMatch(/^\d+\.\d+\.\d+/)
})

it('and says what is amiss: the second wall away from a table, presses that were not taken up', async () => {
  await fresh.ownerPool.query(
    'ALTER TABLE item NO FORCE ROW LEVEL SECURITY; ALTER TABLE item DISABLE ROW LEVEL SECURITY',
  )
  const says = await thisProgram(fresh.database, spool(3)).amiss()
  expect(says).toEqual([
    expect.stringMatching(/item/),
    'What people pressed while the database was away has not all been taken up: 3.',
  ])
  const away = thisProgram({ appPool: { query: () => Promise.reject(new Error('away')) } as never }, spool(0))
  expect(await away.amiss()).toEqual(['What the doctor would find could not be looked at now.'])
})
