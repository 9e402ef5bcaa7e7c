import type { Feature } from '../feature.ts'
import { drawWhoLeft } from './draw-who-left.ts'

/** Tells an officer that somebody has left, what is still asked of them, and how it goes on. */
export const tellWhoLeft: Feature = {
  name: 'tell-who-left',
  words: [],
  listen: () => {},
  draws: { 'person-left': drawWhoLeft },
}
