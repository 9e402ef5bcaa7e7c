import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** The button on a neutral stub. What is closed is shown in a form only, to whoever is cleared at that moment. */
export const openClosedItem: Feature = { name: 'open-closed-item', words: [], listen }
