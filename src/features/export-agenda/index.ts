import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/agenda export` */
const exportAgendaWord: Word = {
  command: '/agenda',
  word: 'export',
  says: 'Get the agenda as a Word document, PDF, web page, calendar entry or file for other programs',
  example: '/agenda export 12 November',
  permission: 'see-agenda',
  button: 'Agenda as a file',
  opensForm: true,
}

export const exportAgenda: Feature = {
  name: 'export-agenda',
  words: [exportAgendaWord],
  listen: listen(exportAgendaWord),
}
