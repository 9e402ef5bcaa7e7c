import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** The Home tab: what waits for whoever opened it, what comes next, and everything they can do, without typing. */
export const home: Feature = { name: 'home', words: [], listen }
