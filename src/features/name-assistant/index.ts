import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** Somebody says who answers for them: requests and invitations go to both, and either may answer. */
export const nameAssistant: Feature = { name: 'name-assistant', words: [], listen }
