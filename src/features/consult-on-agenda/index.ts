import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/agenda consult` */
const consultOnAgendaWord: Word = {
  command: '/agenda',
  word: 'consult',
  says: 'Put the draft agenda to the chair, for comments or to approve',
  example: '/agenda consult 12 November',
  permission: 'draft-agenda',
  button: 'Consult on the agenda',
  opensForm: false,
}

export const consultOnAgenda: Feature = {
  name: 'consult-on-agenda',
  words: [consultOnAgendaWord],
  listen: listen(consultOnAgendaWord),
}
