import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../../support/program.ts'
import { type CouncilOverHttp, councilOverHttp, inTime, type Sent, tally } from './council-over-http.ts'
import { aPostgres, type OwnPostgres } from './postgres.ts'

/**
 * A disk of its own, small, on which both PostgreSQL and the program's folder lie, and which a third fills to the last
 * byte. Where a disk cannot be mounted (no root), the same faults are given by hand: `test/slack/desk-shelter.test.ts`
 * (the database says 53100) and `test/slack/spool.test.ts` (the spool cannot be written).
 */
const mount = mkdtempSync(join(tmpdir(), 'cd-disk-'))
const hasDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=0777', 'tmpfs', mount]).status === 0

let postgres: OwnPostgres
let council: CouncilOverHttp
beforeAll(async () => {
  if (!hasDisk) return
  postgres = await aPostgres(join(mount, 'place'))
  mkdirSync(join(mount, 'data'), { mode: 0o777 })
  council = await councilOverHttp(postgres, join(mount, 'data'))
  await council.start()
})
afterAll(async () => {
  await council?.close()
  await postgres?.close()
  if (hasDisk) spawnSync('umount', ['-l', mount])
  rmSync(mount, { recursive: true, force: true })
})

/** Fills the disk to the last byte; what it gives back makes room again. */
const fill = () => {
  const file = openSync(join(mount, 'filler'), 'w')
  let at = 0
  for (let size = 1 << 20; size >= 512; )
    try {
      at += writeSync(file, Buffer.alloc(size), 0, size, at)
    } catch {
      size >>= 1
    }
  return () => {
    ftruncateSync(file, 0)
    closeSync(file)
  }
}
const send = async (times: number, why: string): Promise<Sent[]> => {
  const sent: Sent[] = []
  for (let n = 0; n < times; n += 8)
    sent.push(...(await Promise.all(Array.from({ length: 8 }, () => council.sendForm(why)))))
  return sent
}

describe('A disk that is full to the last byte', () => {
  it.skipIf(!hasDisk)(
    'refuses new work in words, loses nothing of what was taken, and goes on when there is room',
    async () => {
      const before = await send(16, '')
      const empty = fill()
      const during = await send(160, 'Because it was asked for. '.repeat(90))
      empty()
      await eventually(() => council.isReady(), 30_000)
      const after = await send(16, '')
      const all = [...before, ...during, ...after]
      const settled = async () => {
        const figures = tally(all, council, await council.stands())
        return figures.lost + figures.untold + figures.silent === 0 && figures
      }
      const figures = await eventually(settled, 30_000).catch(async () => tally(all, council, await council.stands()))
      console.info('disk full', figures)

      expect(figures).toMatchObject({
        faults: 0,
        lost: 0,
        silent: 0,
        doubled: 0,
        refusedAndThere: 0,
        untold: 0,
        notAnswered: 0,
      })
      expect(figures.refused, 'the test is about forms that are refused').toBeGreaterThan(20)
      inTime([figures.slowestMs])
      expect(tally(after, council, await council.stands())).toMatchObject({ atOnce: 16, refused: 0 })
    },
    120_000,
  )

  it.skipIf(!hasDisk)(
    'and no database either: a form that cannot even be written down is refused in words',
    async () => {
      await postgres.kill()
      const empty = fill()
      await eventually(async () => !(await council.isReady()), 5000)
      const during = await send(16, 'Because it was asked for. '.repeat(90))
      const told = tally(during, council, new Map())
      expect(told).toMatchObject({ refused: 16, kept: 0, faults: 0, notAnswered: 0 })
      expect(during.every(({ first }) => first.includes('no room to keep it'))).toBe(true)
      empty()
      await postgres.start()
      await eventually(() => council.isReady(), 30_000)
      const after = await send(8, '')
      const figures = tally([...during, ...after], council, await council.stands())
      expect(figures).toMatchObject({ lost: 0, doubled: 0, refusedAndThere: 0, atOnce: 8 })
    },
    120_000,
  )
})
