import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listen } from './listener.ts'

/** `/agenda` */
const showAgendaWord: Word = {
  command: '/agenda',
  word: '',
  says: 'See where the next agenda stands: its dates, what it still needs, and what to do next',
  example: '/agenda',
  permission: 'see-agenda',
  button: 'See the next agenda',
  opensForm: false,
}

export const showAgenda: Feature = {
  name: 'show-agenda',
  words: [showAgendaWord],
  listen: listen(showAgendaWord),
  draws,
}
