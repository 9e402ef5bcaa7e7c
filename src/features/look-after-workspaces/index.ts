import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawWelcome } from './draw-welcome.ts'
import { listen } from './listener.ts'

/** `/committee workspaces` */
const workspacesWord: Word = {
  command: '/committee',
  word: 'workspaces',
  says: 'See in which Slack workspaces this council has Cleardays, and add one',
  example: '/committee workspaces',
  permission: 'look-after-workspaces',
  button: 'Workspaces',
  opensForm: false,
}

/** Where several councils are served: a council’s workspaces, and what happens when one removes Cleardays. */
export const lookAfterWorkspaces: Feature = {
  name: 'look-after-workspaces',
  words: [workspacesWord],
  listen: listen(workspacesWord),
  draws: { 'workspace-welcome': drawWelcome },
}
