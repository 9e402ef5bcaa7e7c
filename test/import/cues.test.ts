import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { minutesOf } from '../../bench/minutes.ts'
import { bytesOf } from './support/pages.ts'

const NEEDED = '../../src/import/words/words-needed.ts'
const folders = ['fixtures', 'styles', 'minutes', 'councils', 'blind', 'blind-again']
const pages: [string, Uint8Array][] = folders.flatMap((folder) =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((name) => !name.endsWith('.json'))
    .map((name): [string, Uint8Array] => [
      `${folder}/${name}`,
      new Uint8Array(readFileSync(new URL(`./${folder}/${name}`, import.meta.url))),
    ]),
)
pages.push(['minutes of every kind of promise', bytesOf(minutesOf(60_000, 3))])

/** The whole reader, as it is, or with patterns of which nothing is known and which are always tried. */
const readerThat = async (triesAll: boolean): Promise<(bytes: Uint8Array) => Promise<string>> => {
  vi.resetModules()
  if (triesAll) vi.doMock(NEEDED, () => ({ wordsNeeded: () => ({ groups: [], isAll: false }) }))
  else vi.doUnmock(NEEDED)
  const { read } = await import('../../src/import/read.ts')
  return async (bytes) => JSON.stringify(await read(bytes, {}))
}

describe('A pattern is tried only where the words begin without which it fits nothing', () => {
  afterAll(() => {
    vi.doUnmock(NEEDED)
    vi.resetModules()
  })

  it('and every page reads as it does where each pattern is always tried', async () => {
    const asItIs = await readerThat(false)
    const read = await Promise.all(pages.map(async ([name, bytes]) => [name, await asItIs(bytes)] as const))
    const tryingAll = await readerThat(true)
    for (const [at, [name, said]] of read.entries()) expect(await tryingAll(pages[at]![1]), name).toBe(said)
  })
})
