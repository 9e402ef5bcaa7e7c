import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** An interest that is declared before the meeting, so that nobody is asked about what they have an interest in; no word of its own. */
export const declareInterest: Feature = { name: 'declare-interest', words: [], listen }
