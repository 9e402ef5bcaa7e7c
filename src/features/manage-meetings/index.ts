import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawMeetingChanged } from './draw-change.ts'
import { listen } from './listener.ts'
import { listenNotHeld } from './not-held-listener.ts'

/** `/committee meetings` */
const meetingsWord: Word = {
  command: '/committee',
  word: 'meetings',
  says: 'See the meetings with their last days to publish; add, move or cancel them',
  example: '/committee meetings 12 November',
  permission: 'see-meetings',
  button: 'Meetings',
  opensForm: false,
}

export const manageMeetings: Feature = {
  name: 'manage-meetings',
  words: [meetingsWord],
  listen: (desk, deps) => {
    listen(meetingsWord)(desk, deps)
    listenNotHeld(desk, deps)
  },
  draws: { 'meeting-changed': drawMeetingChanged },
}
