import type { ModalView } from '@slack/types'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { BECAUSE } from '../../domain/approvals/seat.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import {
  CLEARANCE_WORDS,
  type Clearance,
  clearanceHeading,
  isCleared,
  versionOf,
} from '../../domain/reports/clearance.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { asSeen } from '../../slack/kit/reports/answer-buttons.ts'
import { openButton } from '../../slack/kit/reports/officer-buttons.ts'
import { clearanceLines, contactLine, paperLines } from '../../slack/kit/reports/request-words.ts'
import { modal } from '../../slack/kit/views.ts'

const forWhat = ({ committee, meeting }: RequestRead): string =>
  meeting ? `${committee.name}, ${longDate(meeting.day)}` : committee.name

/** Somebody is asked to clear it: what the report is, where it is, by when, and what came since they last looked. */
export const clearanceAsked = (read: RequestRead, theirs: readonly Clearance[]): Message => {
  const { request, item, asked } = read
  const by = request.clearanceDueOn ? ` by ${longDate(request.clearanceDueOn)}` : ''
  const isOver = request.state === 'withdrawn'
  const isHere = read.papers.some(({ state }) => state !== 'to-follow')
  const offices = theirs
    .filter(({ kind }) => !kind.startsWith('person:'))
    .map((one) => clearanceHeading(one).toLowerCase())
  const names = offices.length > 0 ? ` (${offices.join(' and ')})` : ''
  return message(
    isOver
      ? `“${item.title}”, for the ${forWhat(read)}, was withdrawn: nothing is to be cleared`
      : `Please clear “${item.title}”${names}${by}, for the ${forWhat(read)}`,
    section(
      `*${plain(item.title)}*, for the ${plain(forWhat(read))}\n${
        isOver
          ? 'It was withdrawn: nothing is to be cleared.'
          : `Please clear it${names}${by}. Its author is ${plain(asked.name)}${asked.email ? `, ${plain(asked.email)}` : ''}.`
      }`,
    ),
    isHere ? paperLines(read) : !isOver && section('The draft is with its author, who says that it is done.'),
    theirs.map((one) => [
      section(
        [
          `${plain(clearanceHeading(one))}: *${CLEARANCE_WORDS[one.state]}*`,
          one.words && quoted(one.words),
          sinceThen(read, one),
          inPlaceOf(one),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
      closedBy(read, one)
        ? section(
            `One clearance is enough here, and ${plain(closedBy(read, one)!)} answered first. Nothing more is asked of you.`,
          )
        : !isOver &&
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

/** What came in after they cleared it, and that what they gave stands. */
const sinceThen = ({ life }: RequestRead, { state, version }: Clearance): string | false => {
  const now = versionOf(life)
  if (state !== 'cleared' || version === null || version >= now) return false
  return version === 0
    ? 'You cleared its draft; the report has come in since. Your clearance stands. If it needs another look, press Changes needed.'
    : `Version ${now} has come in since you cleared version ${version}: somebody else asked for changes. Your clearance stands. If it needs another look, press Changes needed.`
}

const inPlaceOf = ({ delegateFor, because, name }: Clearance): string | false =>
  delegateFor !== null && because !== null
    ? `${plain(name ?? 'Somebody else')} is asked in place of ${plain(delegateFor)}, who ${BECAUSE[because]}. Either may answer; the first answer counts.`
    : false

const closedBy = ({ clearances }: RequestRead, one: Clearance): string | undefined => {
  if (one.needs !== 'any' || one.state !== 'waiting') return undefined
  const first = clearances.find((other) => other.position === one.position && other.state !== 'waiting')
  return first && (first.name ?? clearanceHeading(first))
}

/** The contact officer is told how the clearances stand. */
export const clearanceAnswered = (read: RequestRead): Message => {
  const { item, clearances, committee } = read
  const says = isCleared(chainFor('report', committee.settings), clearances)
    ? `“${item.title}” is cleared`
    : clearances.some(({ state }) => state === 'changes')
      ? `“${item.title}” needs changes before it is cleared`
      : `“${item.title}” is cleared in part`
  return message(
    `${says}, for the ${forWhat(read)}`,
    section(`*${plain(says)}*, for the ${plain(forWhat(read))}`),
    clearanceLines(read),
    actions(openButton(read)),
  )
}

/** The contact officer is told who is asked in whose place, or that nobody can be, and what to do. */
export const clearancePassedOn = (read: RequestRead): Message | null => {
  const { item, clearances, committee } = read
  const waiting = clearances.filter(({ state, because }) => state === 'waiting' && because !== null)
  const silent = clearances.filter(({ state, because }) => state === 'waiting' && because === null)
  if (waiting.length === 0 && silent.length === 0) return null
  const says =
    waiting.length === 0
      ? `“${item.title}” waits to be cleared, and nobody is named to stand in`
      : waiting.some(({ personId }) => personId !== null)
        ? `Somebody else is asked to clear “${item.title}”`
        : `Nobody can be asked to clear “${item.title}”`
  return message(
    `${says}, for the ${forWhat(read)}`,
    section(`*${plain(says)}*, for the ${plain(forWhat(read))}`),
    clearanceLines(read),
    actions(
      openButton(read),
      runButton({ command: '/committee', word: 'people', button: 'People' }, { committeeId: committee.id }),
      runButton({ command: '/committee', word: 'approvals', button: 'Who is asked' }, { committeeId: committee.id }),
    ),
    context('No unanswered button holds up a publication that is due.'),
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
    `Changes are needed to “${item.title}”, for the ${forWhat(read)}`,
    section(`*Changes are needed to “${plain(item.title)}”*, for the ${plain(forWhat(read))}.`),
    wanted.map((one) => section(`${plain(clearanceHeading(one))}:\n${quoted(one.words ?? '')}`)),
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
