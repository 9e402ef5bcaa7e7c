import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawPage } from './draw-page.ts'
import { listenToEdits } from './edit-listener.ts'
import { listen } from './listener.ts'
import { readLeftPages } from './read-left-pages.ts'
import { listenToShortcut } from './shortcut-listener.ts'

/** `/programme import` */
const importWord: Word = {
  command: '/programme',
  word: 'import',
  says: 'Read minutes, a decision or an agenda, and see each change they ask for with its sentence',
  example: '/programme import',
  permission: 'import-programme',
  button: 'Bring in a page',
  opensForm: true,
}

export const importProgramme: Feature = {
  name: 'import-programme',
  words: [importWord],
  listen: (desk, deps) => {
    listen(importWord)(desk, deps)
    listenToEdits(desk, deps)
    listenToShortcut(desk, deps)
  },
  draws: { 'page-read': drawPage },
  resumes: readLeftPages,
}
