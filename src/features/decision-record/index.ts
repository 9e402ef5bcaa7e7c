import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** What a meeting decided, in the published shape: reached from its outcomes. */
export const decisionRecord: Feature = { name: 'decision-record', words: [], listen }
