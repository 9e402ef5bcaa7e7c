import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** *Edit*, on the card of an item: what it says, who leads on it, how long it needs. It has no word of its own. */
export const editItem: Feature = { name: 'edit-item', words: [], listen }
