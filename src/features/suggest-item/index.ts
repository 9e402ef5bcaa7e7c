import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawSuggestion, drawTold } from './draw-suggestion.ts'
import { listen } from './listener.ts'
import { listenAsOfficer } from './officer-listener.ts'

/** `/programme suggest` */
const suggestItemWord: Word = {
  command: '/programme',
  word: 'suggest',
  says: 'Suggest something the committee should look at, and hear what became of it',
  example: '/programme suggest Route 42 buses',
  permission: 'suggest-item',
  button: 'Suggest an item',
  opensForm: true,
}

export const suggestItem: Feature = {
  name: 'suggest-item',
  words: [suggestItemWord],
  listen: (desk, deps) => {
    listen(suggestItemWord)(desk, deps)
    listenAsOfficer(desk, deps)
  },
  draws: { suggestion: drawSuggestion, 'suggestion-told': drawTold },
}
