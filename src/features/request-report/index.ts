import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/report request` */
const requestReportWord: Word = {
  command: '/report',
  word: 'request',
  says: 'Ask somebody for a report or written evidence: what, by when and why',
  example: '/report request 12',
  permission: 'request-report',
  button: 'Request a report',
  opensForm: true,
}

export const requestReport: Feature = {
  name: 'request-report',
  words: [requestReportWord],
  listen: listen(requestReportWord),
}
