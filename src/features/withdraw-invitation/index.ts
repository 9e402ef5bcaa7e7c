import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/witness withdraw` */
const withdrawInvitationWord: Word = {
  command: '/witness',
  word: 'withdraw',
  says: 'Withdraw an invitation, with the reason; whoever was invited is told',
  example: '/witness withdraw 12',
  permission: 'withdraw-request',
  button: 'Withdraw an invitation',
  opensForm: true,
}

export const withdrawInvitation: Feature = {
  name: 'withdraw-invitation',
  words: [withdrawInvitationWord],
  listen: listen(withdrawInvitationWord),
}
