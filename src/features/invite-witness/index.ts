import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/witness invite` */
const inviteWitnessWord: Word = {
  command: '/witness',
  word: 'invite',
  says: 'Invite somebody to give evidence: to attend, or in writing; it goes when you send it',
  example: '/witness invite 12',
  permission: 'invite-witness',
  button: 'Invite a witness',
  opensForm: true,
}

export const inviteWitness: Feature = {
  name: 'invite-witness',
  words: [inviteWitnessWord],
  listen: listen(inviteWitnessWord),
}
