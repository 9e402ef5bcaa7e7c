import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme export` */
const exportProgrammeWord: Word = {
  command: '/programme',
  word: 'export',
  says: 'Get the work programme as Excel, CSV, Word, PDF or a web page, or as the report to the committee',
  example: '/programme export',
  permission: 'export-programme',
  button: 'Programme as a file',
  opensForm: true,
}

export const exportProgramme: Feature = {
  name: 'export-programme',
  words: [exportProgrammeWord],
  listen: listen(exportProgrammeWord),
}
