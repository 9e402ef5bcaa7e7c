import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee` */
const showCommitteeWord: Word = {
  command: '/committee',
  word: '',
  says: 'See a committee: its people, its next meeting and its rules',
  example: '/committee',
  permission: 'see-meetings',
  button: 'See the committee',
  opensForm: false,
}

export const showCommittee: Feature = {
  name: 'show-committee',
  words: [showCommitteeWord],
  listen: listen(showCommitteeWord),
}
