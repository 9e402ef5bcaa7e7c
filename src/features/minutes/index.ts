import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** Who was at a meeting, and its minutes drafted from what is recorded: reached from the outcomes. */
export const minutes: Feature = { name: 'minutes', words: [], listen }
