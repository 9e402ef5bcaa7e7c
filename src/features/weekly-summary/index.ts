import type { Feature } from '../feature.ts'
import { draws } from './draw-week.ts'
import { listen } from './listener.ts'

/** What is said on Mondays: to members about their committees, in a committee's channel, and once to its officer in rehearsal. */
export const weeklySummary: Feature = { name: 'weekly-summary', words: [], listen, draws }
