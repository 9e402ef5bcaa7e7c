import { agendaAt } from '../../app/agenda-at.ts'
import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'
import { agendaInChannel } from './messages.ts'

/** `/agenda post` */
const postAgendaWord: Word = {
  command: '/agenda',
  word: 'post',
  says: 'Post the draft’s public form to the committee’s channel, after seeing who will read it',
  example: '/agenda post 12 November',
  permission: 'draft-agenda',
  button: 'Post the draft',
  opensForm: false,
}

export const postAgenda: Feature = {
  name: 'post-agenda',
  words: [postAgendaWord],
  listen: listen(postAgendaWord),
  draws: {
    'agenda-in-channel': async (tx, about, _reader, { clock }) => {
      const at = await agendaAt(tx, clock, about)
      return at && agendaInChannel(at)
    },
  },
}
