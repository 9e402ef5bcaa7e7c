import { Worker } from 'node:worker_threads'
import { allow, type Ruling } from '../domain/ruling.ts'
import { type ReadOptions, read } from './read.ts'
import type { Reading } from './reading.ts'
import type { ReadingRefusal } from './refusals.ts'

/** Past this many bytes a file is read on another thread, so that Slack's three seconds are kept meanwhile. */
export const ON_THIS_THREAD = 256 * 1024

/** How long one file may take, and how much memory: a file that needs more is refused as damaged, and nothing else suffers. */
const MOST_SECONDS = 60
const MOST_MEGABYTES = 512

/** Reads a file without keeping the event loop waiting: small ones at once, large ones on a thread of their own. */
export const readWithoutWaiting = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Ruling<Reading, ReadingRefusal>> => {
  if (bytes.length <= ON_THIS_THREAD || bytes.length > (options.limits?.file ?? Number.POSITIVE_INFINITY))
    return read(bytes, options)
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve) => {
    const damaged = (): void => resolve({ ok: false, refusal: { rule: 'file-damaged', format: 'a document' } })
    const alarm = setTimeout(() => {
      damaged()
      void worker.terminate()
    }, MOST_SECONDS * 1000)
    worker.once('message', (ruling: Ruling<Reading, ReadingRefusal>) =>
      resolve(ruling.ok ? allow(ruling.value) : ruling),
    )
    worker.once('error', damaged)
    worker.once('exit', () => {
      clearTimeout(alarm)
      damaged()
    })
  })
}
