import type { Held } from '../../app/held.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  count,
  divider,
  type Message,
  message,
  plain,
  section,
} from '../../slack/kit/blocks.ts'

const settled: Readonly<Partial<Record<Held['state'], string>>> = {
  waiting: 'You sent it; it is on its way.',
  sending: 'You sent it; it is on its way.',
  sent: 'Sent.',
  withdrawn: 'Not sent.',
  failed: 'It could not be delivered.',
  'in-doubt': 'It may have been delivered: Slack did not answer.',
}

const quote = (says: Message): string =>
  says.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

/** A message that waits for an officer: to whom it would go, what it says as things stand, and Send. */
export const heldMessage = (held: Held): Message => {
  const would = held.isRehearsal ? 'would have gone to' : 'waits for you to send it to'
  return message(
    `${held.committeeName}: a message ${would} ${held.to}`,
    section(
      `${held.isRehearsal ? '*In rehearsal.* ' : ''}This ${would} *${plain(held.to)}* (${plain(held.committeeName)}):`,
    ),
    held.says ? section(quote(held.says)) : section('There is nothing left to say: what it was about has changed.'),
    held.says?.blocks.filter((block) => block.type !== 'actions').slice(0, 12),
    divider(),
    held.state === 'held'
      ? actions(
          held.says !== null && button('Send', actionIds.sendHeld, held.id, 'primary', { says: `Send to ${held.to}` }),
          button('Do not send', actionIds.dropHeld, held.id),
        )
      : context(
          held.goesAt
            ? `You sent it; it goes at ${held.goesAt}, when what it tells of can no longer be undone.`
            : (settled[held.state] ?? ''),
        ),
  )
}

/** Everything of a committee that waits to be sent. */
export const heldList = (committee: Pick<Committee, 'id' | 'name' | 'isInRehearsal'>, held: readonly Held[]): Message =>
  message(
    `${committee.name}: ${held.length === 0 ? 'nothing waits' : `${count(held.length, 'message')} waiting`} to be sent`,
    section(
      committee.isInRehearsal
        ? `The *${plain(committee.name)}* is in rehearsal: whatever it would send comes to you first.`
        : `The *${plain(committee.name)}* sends report requests by itself. Invitations, and anything to members, cabinet members or people outside, wait for you.`,
    ),
    held.length === 0 && section('Nothing is waiting to be sent.'),
    held
      .slice(0, 12)
      .map((one) => [
        section(`*To ${plain(one.to)}*\n${one.says?.text ?? 'There is nothing left to say.'}`),
        actions(
          one.says !== null && button('Send', actionIds.sendHeld, one.id),
          button('Do not send', actionIds.dropHeld, one.id),
        ),
      ]),
    held.length > 12 && context(`And ${held.length - 12} more, once these are settled.`),
    committee.isInRehearsal &&
      actions(
        button('End the rehearsal', actionIds.endRehearsal, committee.id, undefined, {
          confirm: confirm({
            title: 'End the rehearsal?',
            text: 'From now on report requests go to their authors by themselves. What waits here goes on waiting until you send it.',
            yes: 'End it',
            no: 'Go on rehearsing',
          }),
        }),
      ),
  )
