import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draw-supplement.ts'
import { listen } from './listener.ts'

/** `/agenda supplement` */
const supplementAgendaWord: Word = {
  command: '/agenda',
  word: 'supplement',
  says: 'See what came after publication, add a supplement, and record it as published',
  example: '/agenda supplement 12 November',
  permission: 'publish-agenda',
  button: 'Supplements',
  opensForm: false,
}

export const supplementAgenda: Feature = {
  name: 'supplement-agenda',
  words: [supplementAgendaWord],
  listen: listen(supplementAgendaWord),
  draws,
}
