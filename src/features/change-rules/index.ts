import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee rules` */
const rulesWord: Word = {
  command: '/committee',
  word: 'rules',
  says: 'See and change the council’s own rules: stricter than the law, or of its own, never weaker',
  example: '/committee rules',
  permission: 'see-meetings',
  button: 'Our own rules',
  opensForm: false,
}

export const changeRules: Feature = { name: 'change-rules', words: [rulesWord], listen: listen(rulesWord) }
