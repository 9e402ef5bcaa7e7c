import type { Feature } from '../feature.ts'
import { draws } from './draw-approval.ts'
import { listen } from './listener.ts'

/** What those who are asked about a supplement are shown and press; no word of its own. */
export const approveSupplement: Feature = { name: 'approve-supplement', words: [], listen, draws }
