import type { ModalView } from '@slack/types'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { CLEARANCE_WORDS, CLEARANCES, type Clearance, isCleared } from '../../domain/reports/clearance.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, quoted, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { asSeen } from '../../slack/kit/reports/answer-buttons.ts'
import { openButton } from '../../slack/kit/reports/officer-buttons.ts'
import { clearanceLines, contactLine, paperLines } from '../../slack/kit/reports/request-words.ts'
import { modal } from '../../slack/kit/views.ts'

const forWhat = ({ committee, meeting }: RequestRead): string =>
  meeting ? `${committee.name}, ${longDate(meeting.day)}` : committee.name

/** A clearance officer is asked: what the report is, where it is, and by when. */
export const clearanceAsked = (read: RequestRead, theirs: readonly Clearance[]): Message => {
  const { request, item, asked } = read
  const by = request.clearanceDueOn ? ` by ${longDate(request.clearanceDueOn)}` : ''
  const isOver = request.state === 'withdrawn'
  const isHere = read.papers.some(({ state }) => state !== 'to-follow')
  const names = theirs.map(({ kind }) => CLEARANCES[kind].toLowerCase()).join(' and ')
  return message(
    isOver
      ? `“${item.title}” was withdrawn: nothing is to be cleared`
      : `Please clear “${item.title}” (${names})${by}, for the ${forWhat(read)}`,
    section(
      `*${plain(item.title)}*, for the ${plain(forWhat(read))}\n${
        isOver
          ? 'It was withdrawn: nothing is to be cleared.'
          : `Please clear it (${names})${by}. Its author is ${plain(asked.name)}${asked.email ? `, ${plain(asked.email)}` : ''}.`
      }`,
    ),
    isHere ? paperLines(read) : !isOver && section('The draft is with its author, who says that it is done.'),
    theirs.map((one) => [
      section(`${CLEARANCES[one.kind]}: *${CLEARANCE_WORDS[one.state]}*${one.words ? `\n${quoted(one.words)}` : ''}`),
      !isOver &&
        actions(
          one.state !== 'cleared' &&
            button(
              'Cleared',
              actionIds.cleared,
              `${request.id} ${one.kind}`,
              one.state === 'waiting' ? 'primary' : undefined,
            ),
          button('Changes needed', actionIds.changesNeeded, `${request.id} ${one.kind}`),
        ),
    ]),
    contactLine(read),
  )
}

/** The contact officer is told how the clearances stand. */
export const clearanceAnswered = (read: RequestRead): Message => {
  const { item, clearances } = read
  const says = isCleared(clearances)
    ? `“${item.title}” is cleared`
    : clearances.some(({ state }) => state === 'changes')
      ? `“${item.title}” needs changes before it is cleared`
      : `“${item.title}” is cleared in part`
  return message(
    says,
    section(`*${plain(says)}*, for the ${plain(forWhat(read))}`),
    clearanceLines(read),
    actions(openButton(read)),
  )
}

/** The author is told what has to change, in the words of whoever clears it. */
export const changesNeeded = (read: RequestRead): Message => {
  const { item, clearances } = read
  const wanted = clearances.filter(({ state }) => state === 'changes')
  if (wanted.length === 0)
    return message(
      `“${item.title}”: no changes are asked for any more`,
      section(`“${plain(item.title)}”: no changes are asked for any more. Thank you.`),
    )
  return message(
    `Changes are needed to “${item.title}”`,
    section(`*Changes are needed to “${plain(item.title)}”*, for the ${plain(forWhat(read))}.`),
    wanted.map(({ kind, words }) => section(`${CLEARANCES[kind]}:\n${quoted(words ?? '')}`)),
    actions(button('Here it is', actionIds.hereItIs, asSeen(read), 'primary', { says: 'Here is the changed report' })),
    contactLine(read),
  )
}

/** What has to change. */
export const changesView = ({ request, item }: RequestRead, kind: Clearance['kind']): ModalView =>
  modal({
    title: 'Changes needed',
    callbackId: actionIds.changesNeededSubmitted,
    metadata: { request: request.id, kind },
    submit: 'Tell the author',
    blocks: [
      section(`*${plain(item.title)}*`),
      longText('words', 'What has to change', { max: 2000 }),
      context('The author and the contact officer see this. Nothing that should stay private.'),
    ],
  })

/** What a clearance officer is told after the form. */
export const changesTold = ({ item, asked }: RequestRead): Message =>
  message(
    `${asked.name} is told what has to change in “${item.title}”`,
    section(
      `*${plain(asked.name)}* is told what has to change in “${plain(item.title)}”. You are asked again when it comes back.`,
    ),
  )
