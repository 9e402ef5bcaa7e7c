import type { Audience } from '../../app/ports/audience.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mendChannel } from '../../slack/agenda/channel-shut-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  channelLink,
  context,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'

/** To the officer: nothing more is posted in the committee’s channel until it is the council’s own again. */
export const audienceWarning = (about: {
  readonly committee: Pick<Committee, 'id' | 'name'>
  readonly because: string
  readonly channel: string
  readonly isShut?: 'out' | 'archived' | undefined
}): Message =>
  message(
    `Nothing more is posted in the channel of the ${about.committee.name}: ${about.because}`,
    section(
      `*Nothing more is posted in ${channelLink(about.channel)}*, the channel of the ${plain(about.committee.name)}: ${plain(about.because)}.`,
    ),
    section(
      about.isShut
        ? `${mendChannel(about)}, or choose another channel. Agendas can be published meanwhile, and everybody else is told as before.`
        : 'Whoever joins a private channel can read what was posted there before. If something there is not for them, raise the alarm.',
    ),
    context(
      about.isShut
        ? 'What could not be posted meanwhile comes to you, with Try again.'
        : 'Posting goes on by itself once only full members of this workspace are in the channel.',
    ),
    actions(
      button('Who can read it?', actionIds.whoWillSee, about.committee.id),
      !about.isShut &&
        runButton(
          { command: '/committee', word: 'leaked', button: 'Something leaked' },
          { committeeId: about.committee.id },
        ),
      runButton(
        { command: '/committee', word: 'settings', button: 'Choose another channel' },
        { committeeId: about.committee.id },
      ),
    ),
  )

/** Who reads a channel, by name. */
export const whoReads = (channel: string, names: readonly string[]): Message =>
  message(
    `${names.length} people can read that channel, all of them full members of this workspace`,
    section(
      `*${names.length} people can read ${channelLink(channel)}*, all of them full members of this workspace. So can whoever is added to it later.`,
    ),
    list(names.map(plain), { most: 200 }),
  )

/** Why it is not certain who reads it: nothing is posted there then. */
export const notCertain = (
  channel: string,
  { because, isPassing, isShut }: Omit<Exclude<Audience, { is: 'ours' }>, 'is'>,
): Message =>
  message(
    `It is not certain who can read that channel: ${because}. Nothing is posted there`,
    section(`*It is not certain who can read ${channelLink(channel)}*: ${plain(because)}. Nothing is posted there.`),
    section(
      isPassing
        ? 'Please ask again in a minute.'
        : `${mendChannel({ isShut })}, or choose another channel with \`/committee settings\`.`,
    ),
  )

/** There is no channel to look at. */
export const noChannel = (): Message =>
  message(
    'That committee has no channel: only the people it is sent to will see it',
    section('That committee has no channel: only the people it is sent to will see it.'),
  )
