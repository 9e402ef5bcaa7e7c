import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawCallForReports } from './draw-call.ts'
import { listen } from './listener.ts'

/** `/committee grid` */
const gridWord: Word = {
  command: '/committee',
  word: 'grid',
  says: 'Get the year’s report deadlines by committee and directorate, and call for reports',
  example: '/committee grid',
  permission: 'see-meetings',
  button: 'Deadlines grid',
  opensForm: false,
}

export const shareDeadlinesGrid: Feature = {
  name: 'share-deadlines-grid',
  words: [gridWord],
  listen: listen(gridWord),
  draws: { 'call-for-reports': drawCallForReports },
}
