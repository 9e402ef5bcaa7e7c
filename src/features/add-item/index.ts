import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'
import { listenToShortcut } from './shortcut-listener.ts'

/** `/programme add` */
const addItemWord: Word = {
  command: '/programme',
  word: 'add',
  says: 'Add an item to the work programme',
  example: '/programme add Children’s complaints',
  permission: 'add-item',
  button: 'Add an item',
  opensForm: true,
}

export const addItem: Feature = {
  name: 'add-item',
  words: [addItemWord],
  listen: (desk, deps) => {
    listen(addItemWord)(desk, deps)
    listenToShortcut(desk, deps)
  },
}
