import { Worker } from 'node:worker_threads'
import { allow, type Ruling } from '../domain/ruling.ts'
import { binaryFormat } from './formats/sniff.ts'
import type { Limits } from './limits.ts'
import type { ReadOptions } from './read.ts'
import type { ReadingRefusal } from './refusals.ts'

/** What a thread is asked to read, and how: a page, or a list of a committee's own. */
export type ToRead = { readonly bytes: Uint8Array } & (
  | { readonly as: 'page'; readonly options: ReadOptions }
  | { readonly as: 'people' | 'programme'; readonly limits: Limits }
  | { readonly as: 'meetings'; readonly limits: Limits; readonly zone: string }
)

/** Past this many bytes a file is read on another thread, so that Slack's three seconds are kept meanwhile. */
export const ON_THIS_THREAD = 256 * 1024

/** How often it is looked at what a thread holds outside its heap, which Node's own limit does not count. */
const LOOK_EVERY = 200
const MB = 1024 * 1024

/** A small file of words takes as long as it is. What is packed or drawn takes what comes out of it, whatever its size. */
export const isReadAtOnce = (bytes: Uint8Array): boolean => {
  const format = binaryFormat(bytes)
  return bytes.length <= ON_THIS_THREAD && format !== 'zip' && format !== 'pdf'
}

/**
 * Reads something on a thread of its own, which is ended when it takes more time or memory than one file may. What it is
 * answered with is what the same words would have been answered with here.
 */
export const onAThread = <T>(toRead: ToRead, limits: Limits): Promise<Ruling<T, ReadingRefusal>> => {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: toRead,
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
    worker.once('message', (ruling: Ruling<T, ReadingRefusal>) => resolve(ruling.ok ? allow(ruling.value) : ruling))
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
