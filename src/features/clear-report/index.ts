import type { Feature } from '../feature.ts'
import { drawAnswered, drawAsked, drawChanges, drawPassedOn } from './draw-clearances.ts'
import { listen } from './listener.ts'

/** Whoever the committee's chain names clears a report before it is published, step by step. */
export const clearReport: Feature = {
  name: 'clear-report',
  words: [],
  listen,
  draws: {
    'clearance-asked': drawAsked,
    'clearance-answered': drawAnswered,
    'clearance-changes': drawChanges,
    'clearance-passed-on': drawPassedOn,
  },
}
