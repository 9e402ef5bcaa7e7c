import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listenStanding } from './listen-standing.ts'
import { listen } from './listener.ts'

/** `/agenda draft` */
const draftAgendaWord: Word = {
  command: '/agenda',
  word: 'draft',
  says: 'Compose the draft agenda of a meeting, and see what may be amiss with it',
  example: '/agenda draft 12 November',
  permission: 'draft-agenda',
  button: 'Draft the agenda',
  opensForm: false,
}

export const draftAgenda: Feature = {
  name: 'draft-agenda',
  words: [draftAgendaWord],
  listen: (desk, deps) => {
    listen(draftAgendaWord)(desk, deps)
    listenStanding(desk, deps)
  },
  draws,
}
