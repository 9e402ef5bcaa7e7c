import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/report` */
const showRequestsWord: Word = {
  command: '/report',
  word: '',
  says: 'See what is owed to whom and by when; or what you owe, with the answers',
  example: '/report',
  permission: 'see-requests',
  button: 'Reports owed',
  opensForm: false,
}

export const showRequests: Feature = {
  name: 'show-requests',
  words: [showRequestsWord],
  listen: listen(showRequestsWord),
}
