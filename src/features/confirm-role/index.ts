import type { Feature } from '../feature.ts'
import { drawRole } from './draw-role.ts'
import { drawSelfGiven } from './draw-self-given.ts'
import { listen } from './listener.ts'

/** A second person confirms a role that somebody gave themselves, or does not: nobody clears themselves. */
export const confirmRole: Feature = {
  name: 'confirm-role',
  words: [],
  listen,
  draws: { 'role-to-confirm': drawRole, 'role-decided': drawRole, 'role-self-given': drawSelfGiven },
}
