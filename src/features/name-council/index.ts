import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee council` */
const nameCouncilWord: Word = {
  command: '/committee',
  word: 'council',
  says: 'Say what the council is called and in which nation it is, and see what follows from that',
  example: '/committee council',
  permission: 'name-council',
  button: 'The council',
  opensForm: true,
}

export const nameCouncil: Feature = {
  name: 'name-council',
  words: [nameCouncilWord],
  listen: listen(nameCouncilWord),
}
