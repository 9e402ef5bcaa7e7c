import type { Feature } from '../feature.ts'
import { drawAnswered, drawLead, drawNothingYet, drawWitnessDue } from './draw-notices.ts'
import { listen } from './listener.ts'

/** What the officer is told of answers and of silence, and what they do about it. */
export const lookAfterRequest: Feature = {
  name: 'look-after-request',
  words: [],
  listen,
  draws: {
    'request-answered': drawAnswered,
    'report-officer-asked': drawNothingYet,
    'witness-due': drawWitnessDue,
    'lead-asked': drawLead,
  },
}
