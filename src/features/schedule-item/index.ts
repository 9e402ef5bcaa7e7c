import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draw-reminders.ts'
import { listenElsewhere } from './elsewhere-listener.ts'
import { listen } from './listener.ts'
import { listenWhy } from './why-listener.ts'

/** `/programme schedule` */
const scheduleItemWord: Word = {
  command: '/programme',
  word: 'schedule',
  says: 'Put an item on the agenda of a coming meeting, move it, or send it elsewhere',
  example: '/programme schedule 12 to 12 November',
  permission: 'plan-programme',
  button: 'Schedule an item',
  opensForm: true,
}

export const scheduleItem: Feature = {
  name: 'schedule-item',
  words: [scheduleItemWord],
  listen: (desk, deps) => {
    listen(scheduleItemWord)(desk, deps)
    listenElsewhere(desk, deps)
    listenWhy(desk, deps)
  },
  draws,
}
