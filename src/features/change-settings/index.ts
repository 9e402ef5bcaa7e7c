import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee settings` */
const settingsWord: Word = {
  command: '/committee',
  word: 'settings',
  says: 'Change how a committee is run: who is consulted, report deadlines, reminders, its channel',
  example: '/committee settings',
  permission: 'change-settings',
  button: 'Settings',
  opensForm: true,
}

export const changeSettings: Feature = { name: 'change-settings', words: [settingsWord], listen: listen(settingsWord) }
