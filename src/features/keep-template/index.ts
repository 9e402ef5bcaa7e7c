import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** A council's own Word document for its agendas: put in, seen, removed. Reached from the committee. */
export const keepTemplate: Feature = { name: 'keep-template', words: [], listen }
