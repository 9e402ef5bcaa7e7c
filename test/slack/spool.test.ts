import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spoolName } from '../../src/spool/left-behind.ts'
import { type OnSpool, openSpool } from '../../src/spool/open-spool.ts'
import { asLine, readLines } from '../../src/spool/spool-line.ts'

let folder = ''
let said: Parameters<OnSpool>[0][] = []
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'spool-')), 'spool')
  said = []
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const open = (bounds?: { entries: number; bytes: number }) => openSpool(folder, (one) => void said.push(one), bounds)
const entry = (n: number, text = 'pressed') => ({
  id: `id-${n}`,
  at: `2026-11-22T09:00:0${n}.000Z`,
  body: { type: 'block_actions', text },
})
const files = () => readdirSync(folder)
/** What a process that was killed leaves: the same file under the name of a process that does not run. */
const dies = () => {
  const [name] = files()
  const dead = join(folder, spoolName(hostname(), 2 ** 22 + 1, 'gone'))
  writeFileSync(dead, readFileSync(join(folder, name!)))
  rmSync(join(folder, name!))
  return dead
}

describe('A spool', () => {
  it('makes nothing before there is something to keep, and leaves nothing behind when all of it is done', async () => {
    const spool = open()
    expect(() => files()).toThrow()
    await spool.keep(entry(1))
    expect(files()).toHaveLength(1)
    await spool.strikeOff('id-1')
    await spool.close()
    expect(files()).toEqual([])
  })

  it('has it on the disk before it answers, in the order in which it came, and once', async () => {
    const spool = open()
    await Promise.all([entry(2), entry(1), entry(3), entry(2)].map((one) => spool.keep(one)))
    const { lines, damaged } = readLines(readFileSync(join(folder, files()[0]!), 'utf8'))
    expect(damaged).toBe(0)
    expect(lines.map(({ id }) => id).sort()).toEqual(['id-1', 'id-2', 'id-3'])
    expect(spool.left().map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3'])
  })

  it('is bounded in number and in bytes: what comes beyond is refused, and what was kept stays', async () => {
    const few = open({ entries: 2, bytes: 10_000 })
    expect([await few.keep(entry(1)), await few.keep(entry(2)), await few.keep(entry(3))]).toEqual([
      { ok: true },
      { ok: true },
      { ok: false, why: 'full' },
    ])
    expect(await few.keep({ ...entry(4), body: 'x'.repeat(20_000) })).toEqual({ ok: false, why: 'full' })
    await few.strikeOff('id-1')
    expect(await few.keep(entry(5)), 'there is room again').toEqual({ ok: true })
    expect(few.left().map(({ id }) => id)).toEqual(['id-2', 'id-5'])
  })

  it('that cannot be written says so, and nothing is taken for kept', async () => {
    writeFileSync(folder, 'a file stands where the folder should be')
    const spool = open()
    expect(await spool.keep(entry(1))).toEqual({ ok: false, why: 'cannot-write' })
    expect(spool.left()).toEqual([])
    expect(said).toMatchObject([{ what: 'cannot-write' }])
    rmSync(folder)
    expect(await spool.keep(entry(1)), 'it recovers by itself').toEqual({ ok: true })
  })

  it('of a process that was killed is taken over whole, with what had become of each', async () => {
    const first = open()
    for (const n of [1, 2, 3]) await first.keep(entry(n))
    await first.settled('id-2')
    await first.strikeOff('id-3')
    dies()

    const second = open()
    expect(await second.takeOver(0)).toBe(2)
    expect(second.left()).toMatchObject([
      { id: 'id-1', isSettled: false, body: { text: 'pressed' } },
      { id: 'id-2', isSettled: true },
    ])
    await second.strikeOff('id-1')
    expect(files(), 'it stays while anything in it is owed').toHaveLength(1)
    await second.strikeOff('id-2')
    expect(files()).toEqual([])
  })

  it('leaves the spool of a process that runs alone, and one of another machine until that has long been quiet', async () => {
    await open().keep(entry(1))
    const parent = join(folder, spoolName(hostname(), process.ppid, 'runs'))
    const elsewhere = join(folder, spoolName('other-host', 1, 'runs'))
    writeFileSync(parent, asLine({ is: 'kept', ...entry(2) }))
    writeFileSync(elsewhere, asLine({ is: 'kept', ...entry(3) }))
    const own = open()
    expect(await own.takeOver(0)).toBe(1) // the first file is of this very process number: an earlier life
    expect(own.left().map(({ id }) => id)).toEqual(['id-1'])
    const inAnHour = Date.now() + 3_600_000
    expect(await own.takeOver(inAnHour)).toBe(1)
    expect(own.left().map(({ id }) => id)).toEqual(['id-1', 'id-3'])
  })

  it('leaves out a last line that was being written when the power went; nobody had been told of it', async () => {
    const spool = open()
    await spool.keep(entry(1))
    const dead = dies()
    writeFileSync(dead, `${readFileSync(dead, 'utf8')}${asLine({ is: 'kept', ...entry(2) }).slice(0, -9)}`)
    const next = open()
    expect(await next.takeOver(0)).toBe(1)
    expect(said.filter(({ what }) => what === 'damaged')).toEqual([])
  })

  it('that was written over says so, keeps a copy for a person, and goes on with what can be read', async () => {
    const spool = open()
    await spool.keep(entry(1, 'first'))
    await spool.keep(entry(2, 'second'))
    const dead = dies()
    writeFileSync(dead, readFileSync(dead, 'utf8').replace('first', 'other'))
    const next = open()
    expect(await next.takeOver(0)).toBe(1)
    expect(next.left().map(({ id }) => id)).toEqual(['id-2'])
    expect(said).toContainEqual({ what: 'damaged', entries: 1 })
    await next.strikeOff('id-2')
    expect(files().filter((name) => name.endsWith('.damaged'))).toHaveLength(1)
  })

  it('whose file was taken away under it writes again what it has said is kept', async () => {
    const spool = open()
    await spool.keep(entry(1))
    rmSync(join(folder, files()[0]!))
    expect(await spool.keep(entry(2))).toEqual({ ok: true })
    expect(readLines(readFileSync(join(folder, files()[0]!), 'utf8')).lines.map(({ id }) => id)).toContain('id-2')
  })
})
