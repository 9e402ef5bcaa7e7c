import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee authorities` */
const authoritiesWord: Word = {
  command: '/committee',
  word: 'authorities',
  says: 'See and change the authorities of a joint committee: for each deadline the strictest of them wins',
  example: '/committee authorities',
  permission: 'see-meetings',
  button: 'Joint authorities',
  opensForm: false,
}

export const changeAuthorities: Feature = {
  name: 'change-authorities',
  words: [authoritiesWord],
  listen: listen(authoritiesWord),
}
