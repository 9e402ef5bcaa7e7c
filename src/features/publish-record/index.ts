import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listen } from './listener.ts'

/** When what a meeting did was published: its decisions, the note of them (Wales), its minutes. Reached from the outcomes. */
export const publishRecord: Feature = { name: 'publish-record', words: [], listen, draws }
