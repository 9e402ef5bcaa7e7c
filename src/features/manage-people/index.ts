import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee people` */
const peopleWord: Word = {
  command: '/committee',
  word: 'people',
  says: 'See who holds which role, from when until when, and change it',
  example: '/committee people',
  permission: 'see-people',
  button: 'People and roles',
  opensForm: false,
}

export const managePeople: Feature = { name: 'manage-people', words: [peopleWord], listen: listen(peopleWord) }
