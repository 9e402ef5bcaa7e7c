import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listenToChanges } from './change-listener.ts'
import { draws } from './draw-workstreams.ts'
import { listen } from './listener.ts'
import { listenToPages } from './page-listener.ts'

/** `/programme workstreams` */
const workstreamsWord: Word = {
  command: '/programme',
  word: 'workstreams',
  says: 'See the workstreams and phases the committee oversees, how each stands and when it ends',
  example: '/programme workstreams',
  permission: 'see-programme',
  button: 'Workstreams',
  opensForm: false,
}

export const keepWorkstreams: Feature = {
  name: 'keep-workstreams',
  words: [workstreamsWord],
  listen: (desk, deps) => {
    listen(workstreamsWord)(desk, deps)
    listenToChanges(desk, deps)
    listenToPages(desk, deps)
  },
  draws,
}
