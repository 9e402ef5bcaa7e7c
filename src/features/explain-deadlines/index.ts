import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawDeadlinesMoved } from './draw-moved.ts'
import { listen } from './listener.ts'

/** `/committee deadlines` */
const deadlinesWord: Word = {
  command: '/committee',
  word: 'deadlines',
  says: 'See the next meeting’s deadlines, each with the days counted and whose rule it is',
  example: '/committee deadlines 12 November',
  permission: 'see-meetings',
  button: 'Why these dates?',
  opensForm: true,
}

export const explainDeadlines: Feature = {
  name: 'explain-deadlines',
  words: [deadlinesWord],
  listen: listen(deadlinesWord),
  draws: { 'deadlines-moved': drawDeadlinesMoved },
}
