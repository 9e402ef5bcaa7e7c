import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/witness` */
const showWitnessesWord: Word = {
  command: '/witness',
  word: '',
  says: 'See who is invited and what they answered; or the invitations to you',
  example: '/witness',
  permission: 'see-requests',
  button: 'Witnesses',
  opensForm: false,
}

export const showWitnesses: Feature = {
  name: 'show-witnesses',
  words: [showWitnessesWord],
  listen: listen(showWitnessesWord),
}
