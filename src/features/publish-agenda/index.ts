import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listenAround } from './listen-around.ts'
import { listen } from './listener.ts'

/** `/agenda publish` */
const publishAgendaWord: Word = {
  command: '/agenda',
  word: 'publish',
  says: 'Record that the agenda is published: when, where, notice and summons',
  example: '/agenda publish 12 November',
  permission: 'publish-agenda',
  button: 'Record publication',
  opensForm: true,
}

export const publishAgenda: Feature = {
  name: 'publish-agenda',
  words: [publishAgendaWord],
  listen: (desk, deps) => {
    listen(publishAgendaWord)(desk, deps)
    listenAround(desk, deps)
  },
  draws,
}
