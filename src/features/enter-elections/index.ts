import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawElectionAdvice, drawElectionAdvised, drawElectionAsked } from './draw-elections.ts'
import { listen } from './listener.ts'

/** `/committee elections` */
const electionsWord: Word = {
  command: '/committee',
  word: 'elections',
  says: 'See the pre-election periods and the meetings inside them; the monitoring officer enters them',
  example: '/committee elections',
  permission: 'see-meetings',
  button: 'Pre-election periods',
  opensForm: false,
}

export const enterElections: Feature = {
  name: 'enter-elections',
  words: [electionsWord],
  listen: listen(electionsWord),
  draws: {
    'pre-election-asked': drawElectionAsked,
    'pre-election-advice': drawElectionAdvice,
    'pre-election-advised': drawElectionAdvised,
  },
}
