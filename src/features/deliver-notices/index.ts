import type { Draw } from '../../app/drawing.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'
import { letterToSend, type Noticed, possiblySent, undelivered } from './messages.ts'
import { readNoticed } from './read-noticed.ts'

const drawn =
  (draw: (noticed: Noticed) => Message): Draw =>
  async (tx, about, _reader, using) => {
    const owed = await tx.outbox.find(about)
    return owed && draw(await readNoticed(tx, owed, using))
  }

/** What an officer is told of messages that did not arrive by themselves, and what they can do about them. */
export const deliverNotices: Feature = {
  name: 'deliver-notices',
  words: [],
  listen,
  draws: {
    undelivered: drawn(undelivered),
    'possibly-sent': drawn(possiblySent),
    'letter-to-send': drawn(letterToSend),
  },
}
