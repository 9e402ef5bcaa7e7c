import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawHeld } from './draw-held.ts'
import { listen } from './listener.ts'

/** `/committee rehearsal` */
const rehearsalWord: Word = {
  command: '/committee',
  word: 'rehearsal',
  says: 'See what waits to be sent, send it, or end the rehearsal',
  example: '/committee rehearsal',
  permission: 'end-rehearsal',
  button: 'What waits to be sent',
  opensForm: false,
}

export const rehearse: Feature = {
  name: 'rehearse',
  words: [rehearsalWord],
  listen: listen(rehearsalWord),
  draws: { 'held-message': drawHeld },
}
