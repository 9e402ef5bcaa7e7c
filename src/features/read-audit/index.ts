import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee audit` */
const auditWord: Word = {
  command: '/committee',
  word: 'audit',
  says: 'Read the ledger: who did what, when',
  example: '/committee audit',
  permission: 'see-audit',
  button: 'Read the ledger',
  opensForm: false,
}

export const readAudit: Feature = { name: 'read-audit', words: [auditWord], listen: listen(auditWord) }
