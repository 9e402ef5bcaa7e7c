import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draw-actions.ts'
import { listenChanges } from './listen-changes.ts'
import { listen } from './listener.ts'

/** `/agenda actions` */
const trackActionsWord: Word = {
  command: '/agenda',
  word: 'actions',
  says: 'See the actions, recommendations and referrals that are still open, and whose they are',
  example: '/agenda actions',
  permission: 'see-agenda',
  button: 'See the actions',
  opensForm: false,
}

export const trackActions: Feature = {
  name: 'track-actions',
  words: [trackActionsWord],
  listen: (desk, deps) => {
    listen(trackActionsWord)(desk, deps)
    listenChanges(desk, deps)
  },
  draws,
}
