import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawCallIn, drawCallInLimit } from './draw-call-in.ts'
import { listen } from './listener.ts'

/** `/agenda callin` */
const callInWord: Word = {
  command: '/agenda',
  word: 'callin',
  says: 'Record a request for call-in and run its clock: signatures, the special meeting, what follows',
  example: '/agenda callin',
  permission: 'see-call-ins',
  button: 'Call-in',
  opensForm: false,
}

export const callInDecision: Feature = {
  name: 'call-in-decision',
  words: [callInWord],
  listen: listen(callInWord),
  draws: { 'call-in': drawCallIn, 'call-in-limit': drawCallInLimit },
}
