import type { Feature } from '../feature.ts'
import { drawWarning } from './draw-warning.ts'
import { listen } from './listener.ts'

/** Who reads the committee’s channel: asked by anybody, and watched when somebody joins or it is shared. */
export const watchAudience: Feature = {
  name: 'watch-audience',
  words: [],
  listen,
  draws: { 'audience-warning': drawWarning },
}
