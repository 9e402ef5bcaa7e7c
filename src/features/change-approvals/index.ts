import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee approvals` */
const approvalsWord: Word = {
  command: '/committee',
  word: 'approvals',
  says: 'Say who is consulted and who approves: agendas, reports, late papers, step by step',
  example: '/committee approvals',
  permission: 'change-settings',
  button: 'Who approves',
  opensForm: false,
}

export const changeApprovals: Feature = {
  name: 'change-approvals',
  words: [approvalsWord],
  listen: listen(approvalsWord),
}
