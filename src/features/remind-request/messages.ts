import type { ModalView } from '@slack/types'
import type { RequestListed } from '../../app/reports/list-requests.ts'
import type { Reminded } from '../../app/reports/remind.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { openButton } from '../../slack/kit/reports/officer-buttons.ts'
import { pickRequest } from '../../slack/kit/reports/pick-request.ts'
import { requestOption } from '../../slack/kit/reports/request-list.ts'

/** Whom to remind, of everything that is still to come. */
export const remindView = (
  committee: Pick<Committee, 'id' | 'name'>,
  open: readonly RequestListed[],
  chosen: string | null,
): ModalView =>
  pickRequest({
    title: 'Remind somebody',
    callbackId: actionIds.remindSubmitted,
    submit: 'Remind them',
    committee,
    label: 'Whom, and of what',
    options: open.map(requestOption),
    none: 'Nothing is owed, so there is nobody to remind.',
    chosen,
    rest: [context('They get one kind message, and no second one today. Reminders go by themselves besides.')],
  })

/** What the officer is told. */
export const remindedSaid = ({ read, isHeld }: Reminded): Message => {
  const { asked, item } = read
  const how = isHeld
    ? `The reminder to ${asked.name} waits for you to send it`
    : asked.slackId === null
      ? `You will get the text of a reminder to ${asked.name}, to send by e-mail or letter`
      : `${asked.name} is being reminded`
  return message(
    `${how}: “${item.title}”`,
    section(`*${plain(how)}*: “${plain(item.title)}”. They get no second one today.`),
    actions(openButton(read)),
  )
}
