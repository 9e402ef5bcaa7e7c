import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listen } from './listener.ts'

/** What those who are asked about a draft are shown and press; no word of its own. */
export const answerAgenda: Feature = { name: 'answer-agenda', words: [], listen, draws }
