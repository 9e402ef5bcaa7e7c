import type { OutboxState } from '../../app/ports/outbox.ts'
import { undeliveredWords } from '../../domain/delivery/undelivered.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  divider,
  type Message,
  message,
  plain,
  quoted,
  section,
} from '../../slack/kit/blocks.ts'

/** A message that an officer has to look after. */
export type Noticed = {
  readonly id: string
  readonly state: OutboxState
  readonly committeeName: string
  /** A person's name, or the name of the committee whose channel it is. */
  readonly to: string
  readonly isChannel: boolean
  readonly email: string | null
  /** In one line, as things stand now; null where there is nothing left to say. */
  readonly says: string | null
  /** The whole of it, for a letter. */
  readonly letter: string | null
  readonly why: string | null
  /** The request it is about, whose answer an officer records; null where it asks nothing. */
  readonly requestId: string | null
}

const OVER: Readonly<Partial<Record<OutboxState, string>>> = {
  waiting: 'It is on its way again.',
  sending: 'It is on its way again.',
  sent: 'This is done: it has been sent.',
  withdrawn: 'This is done: it will not be sent.',
}
const whomOf = ({ to, isChannel }: Noticed) => (isChannel ? `the channel of the ${to}` : to)
/** The channel is named by its committee: once is enough. */
const committeeOf = ({ committeeName, isChannel }: Noticed) => (isChannel ? '' : ` (${committeeName})`)
const saysWhat = (noticed: Noticed) =>
  noticed.says === null
    ? section('There is nothing left to say: what it was about has changed.')
    : section(quoted(noticed.says))

/** Something could not be delivered: why, how to mend it, and what can be pressed. */
export const undelivered = (noticed: Noticed): Message => {
  const { why, mend } = undeliveredWords(noticed.why ?? '', noticed.to)
  const isOpen = noticed.state === 'failed'
  return message(
    `A message to ${whomOf(noticed)} could not be delivered${committeeOf(noticed)}`,
    section(`*A message to ${plain(whomOf(noticed))} could not be delivered*${plain(committeeOf(noticed))}`),
    saysWhat(noticed),
    isOpen && section(`${plain(why)} ${plain(mend)}`),
    divider(),
    isOpen
      ? actions(
          noticed.says !== null && button('Try again', actionIds.tryAgain, noticed.id, 'primary'),
          button('I have told them another way', actionIds.toldOtherwise, noticed.id),
        )
      : context(OVER[noticed.state]),
  )
}

/** Slack did not answer, and nobody can look: the officer says whether it is there. */
export const possiblySent = (noticed: Noticed): Message => {
  const isOpen = noticed.state === 'in-doubt'
  return message(
    `A message to ${whomOf(noticed)} may or may not have arrived${committeeOf(noticed)}`,
    section(`*A message to ${plain(whomOf(noticed))} may or may not have arrived*${plain(committeeOf(noticed))}`),
    saysWhat(noticed),
    isOpen &&
      section(
        'Slack did not say whether it took this message, and Cleardays may not read that conversation. ' +
          'Please ask, or look: sent again it might be there twice.',
      ),
    divider(),
    isOpen
      ? actions(
          button('It is there', actionIds.itIsThere, noticed.id, 'primary'),
          noticed.says !== null &&
            button('Send it again', actionIds.sendAgain, noticed.id, undefined, {
              confirm: confirm({
                title: 'Send it again?',
                text: 'If the first one did arrive, it will be there twice.',
                yes: 'Send it',
                no: 'Wait',
              }),
            }),
        )
      : context(OVER[noticed.state]),
  )
}

/** Somebody without Slack: the text for the officer to send, and the way to say that it has gone. */
export const letterToSend = (noticed: Noticed): Message => {
  const isOpen = noticed.state === 'by-letter'
  return message(
    `A letter to send to ${noticed.to} (${noticed.committeeName})`,
    section(`*A letter to send to ${plain(noticed.to)}* (${plain(noticed.committeeName)})`),
    section(
      `${plain(noticed.to)} is not in this workspace, so Cleardays cannot write to them${
        noticed.email ? `. Their address: ${plain(noticed.email)}` : ' and knows no e-mail address'
      }.`,
    ),
    noticed.letter === null
      ? section('There is nothing left to say: what it was about has changed.')
      : section(quoted(noticed.letter)),
    divider(),
    isOpen
      ? actions(
          noticed.letter !== null && button('I have sent it', actionIds.letterSent, noticed.id, 'primary'),
          button('It need not be sent', actionIds.letterNotNeeded, noticed.id),
        )
      : context(OVER[noticed.state]),
    noticed.requestId !== null &&
      noticed.letter !== null &&
      actions(button('Record their answer', actionIds.recordAnswer, noticed.requestId)),
  )
}
