import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme` */
const showProgrammeWord: Word = {
  command: '/programme',
  word: '',
  says: 'See the work programme: what each meeting will look at, and what still waits for one; or one item of it',
  example: '/programme 12',
  permission: 'see-programme',
  button: 'See the programme',
  opensForm: false,
}

export const showProgramme: Feature = {
  name: 'show-programme',
  words: [showProgrammeWord],
  listen: listen(showProgrammeWord),
}
