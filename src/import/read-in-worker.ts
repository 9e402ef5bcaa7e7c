import { Worker } from 'node:worker_threads'
import { allow, type Ruling } from '../domain/ruling.ts'
import { binaryFormat } from './formats/sniff.ts'
import { defaultLimits } from './limits.ts'
import { type ReadOptions, read } from './read.ts'
import type { Reading } from './reading.ts'
import type { ReadingRefusal } from './refusals.ts'

/** Past this many bytes a file is read on another thread, so that Slack's three seconds are kept meanwhile. */
export const ON_THIS_THREAD = 256 * 1024

/** How often it is looked at what a thread holds outside its heap, which Node's own limit does not count. */
const LOOK_EVERY = 200
const MB = 1024 * 1024

/** A small file of words takes as long as it is. What is packed or drawn takes what comes out of it, whatever its size. */
const isReadAtOnce = (bytes: Uint8Array): boolean => {
  const format = binaryFormat(bytes)
  return bytes.length <= ON_THIS_THREAD && format !== 'zip' && format !== 'pdf'
}

/**
 * Reads a file without keeping the event loop waiting: small ones of words at once, all others on a thread of their own,
 * which is ended when it takes more time or memory than one file may.
 */
export const readWithoutWaiting = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Ruling<Reading, ReadingRefusal>> => {
  const limits = options.limits ?? defaultLimits
  if (isReadAtOnce(bytes) || bytes.length > limits.file) return read(bytes, options)
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { bytes, options },
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memory / MB) },
  })
  return new Promise((resolve) => {
    const refused = (refusal: ReadingRefusal): void => {
      resolve({ ok: false, refusal })
      void worker.terminate()
    }
    const alarm = setTimeout(() => refused({ rule: 'takes-too-much' }), limits.seconds * 1000)
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory: outside }) => outside > limits.memory && refused({ rule: 'takes-too-much' }),
        () => {},
      )
    }, LOOK_EVERY)
    worker.once('message', (ruling: Ruling<Reading, ReadingRefusal>) =>
      resolve(ruling.ok ? allow(ruling.value) : ruling),
    )
    worker.once('error', (fault: NodeJS.ErrnoException) =>
      refused(
        fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { rule: 'takes-too-much' }
          : { rule: 'file-damaged', format: 'a document' },
      ),
    )
    worker.once('exit', () => {
      clearTimeout(alarm)
      clearInterval(watch)
      resolve({ ok: false, refusal: { rule: 'file-damaged', format: 'a document' } })
    })
  })
}
