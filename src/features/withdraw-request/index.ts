import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawWithdrawn } from './draw-withdrawn.ts'
import { listen } from './listener.ts'

/** `/report withdraw` */
const withdrawRequestWord: Word = {
  command: '/report',
  word: 'withdraw',
  says: 'Withdraw a request, with the reason; the person is told and the reminders stop',
  example: '/report withdraw 12',
  permission: 'withdraw-request',
  button: 'Withdraw a request',
  opensForm: true,
}

export const withdrawRequest: Feature = {
  name: 'withdraw-request',
  words: [withdrawRequestWord],
  listen: listen(withdrawRequestWord),
  draws: { 'request-withdrawn': drawWithdrawn },
}
