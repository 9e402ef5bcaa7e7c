import { describe, expect, it } from 'vitest'
import { read } from '../../src/import/read.ts'
import { ON_THIS_THREAD, readWithoutWaiting } from '../../src/import/read-in-worker.ts'
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
