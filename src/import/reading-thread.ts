import { parentPort, workerData } from 'node:worker_threads'
import { type ReadOptions, read } from './read.ts'

const { bytes, options } = workerData as { bytes: Uint8Array; options: ReadOptions }

parentPort?.postMessage(await read(bytes, options))
