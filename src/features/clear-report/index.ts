import type { Feature } from '../feature.ts'
import { drawAnswered, drawAsked, drawChanges } from './draw-clearances.ts'
import { listen } from './listener.ts'

/** Finance, legal and the monitoring officer clear a report before it is published, where the committee asks for that. */
export const clearReport: Feature = {
  name: 'clear-report',
  words: [],
  listen,
  draws: {
    'clearance-asked': drawAsked,
    'clearance-answered': drawAnswered,
    'clearance-changes': drawChanges,
  },
}
