import type { Feature } from '../feature.ts'
import { drawAccessNeeds, drawNoLetter } from './draw-access-needs.ts'
import { listen } from './listener.ts'

/** What somebody who is invited needs to take part. Only the contact officer is told, and it is kept for days, not years. */
export const tellAccessNeeds: Feature = {
  name: 'tell-access-needs',
  words: [],
  listen,
  draws: { 'access-needs': drawAccessNeeds, 'letter:access-needs': drawNoLetter },
}
