import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawDecided, drawSuggested } from './draw-private.ts'
import { listen } from './listener.ts'

/** `/programme private` */
const markExemptWord: Word = {
  command: '/programme',
  word: 'private',
  says: 'Say that an item is taken in private, or may be, or is open again: which paragraph, and why',
  example: '/programme private 12',
  permission: 'suggest-private',
  button: 'Private or open',
  opensForm: true,
}

export const markExempt: Feature = {
  name: 'mark-exempt',
  words: [markExemptWord],
  listen: listen(markExemptWord),
  draws: { 'private-suggested': drawSuggested, 'private-decided': drawDecided },
}
