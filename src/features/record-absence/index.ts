import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawStandingIn } from './draw-standing-in.ts'
import { listen } from './listener.ts'

/** `/committee away` */
const awayWord: Word = {
  command: '/committee',
  word: 'away',
  says: 'Say that you are away and who stands in, so that nothing waits for you',
  example: '/committee away',
  permission: 'say-away',
  button: 'Say who is away',
  opensForm: true,
}

export const recordAbsence: Feature = {
  name: 'record-absence',
  words: [awayWord],
  listen: listen(awayWord),
  draws: { 'standing-in': drawStandingIn },
}
