import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee closures` */
const closuresWord: Word = {
  command: '/committee',
  word: 'closures',
  says: 'See and change the days on which the council is closed, and local holidays: they do not count',
  example: '/committee closures',
  permission: 'see-meetings',
  button: 'Closure days',
  opensForm: false,
}

export const changeClosures: Feature = {
  name: 'change-closures',
  words: [closuresWord],
  listen: listen(closuresWord),
}
