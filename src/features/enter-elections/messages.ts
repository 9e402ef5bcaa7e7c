import type { ModalView } from '@slack/types'
import type { EnteredPeriod } from '../../app/ports/elections.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { preElectionWords } from '../../domain/calendar/pre-election.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  count,
  list,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ElectionEntered } from './enter-elections.ts'
import type { InElection } from './read-election.ts'

type Of = { readonly id: string; readonly name: string }

const meetingWords = ({ committee, meeting }: InElection): string =>
  `The *${plain(committee.name)}* on ${longDate(meeting.day)} at ${clockTime(meeting.time)}`
const periodWords = ({ period }: InElection): string => plain(preElectionWords(period))

/** How a meeting inside a period stands: what was decided, by whom. */
const stands = ({ answer, isInside }: InElection): string => {
  if (!isInside) return 'It is no longer inside the period: nothing more is asked.'
  if (!answer) return 'Nothing has been decided about it yet.'
  const by = answer.by ? plain(answer.by) : 'Somebody'
  if (answer.answer === 'go-ahead') return `${by} has decided that it goes ahead.`
  if (answer.answer === 'ask-for-advice') return `${by} has asked the monitoring officer for advice.`
  return `${by} has given advice; what follows is the officer’s decision.`
}

/** The periods to come, each with the meetings inside it. */
export const electionsList = (
  committee: Of,
  periods: readonly { readonly period: EnteredPeriod; readonly inside: readonly InElection[] }[],
  mayEnter: boolean,
): Message =>
  message(
    periods.length === 0
      ? 'No pre-election period is entered, now or to come'
      : `${count(periods.length, 'pre-election period')} now or to come`,
    section(
      '*Pre-election periods* of the council, as the monitoring officer entered them. Nothing is cancelled by itself.',
    ),
    periods.length === 0 && section('None is entered.'),
    periods.slice(0, 10).map(({ period, inside }) => [
      section(
        `*Pre-election period*: ${plain(preElectionWords(period))}`,
        mayEnter &&
          button('Remove', actionIds.removeElection, `${committee.id}:${period.id}`, undefined, {
            says: `Remove the period of ${period.election}`,
            confirm: confirm({
              title: 'Remove this period?',
              text: 'What was decided about the meetings inside it goes with it. The ledger keeps both.',
              yes: 'Remove it',
              no: 'Keep it',
            }),
          }),
      ),
      list(
        inside.map((one) => `• ${meetingWords(one)}. ${stands(one)}`),
        { most: 10, none: 'No meeting to come falls in it.' },
      ),
    ]),
    actions(
      mayEnter && button('Enter a period', actionIds.enterElection, committee.id, 'primary'),
      runButton({ command: '/committee', word: 'meetings', button: 'Meetings' }, { committeeId: committee.id }),
    ),
  )

/** The form in which the monitoring officer enters a period. */
export const electionView = (committee: Of): ModalView =>
  modal({
    title: 'Pre-election period',
    callbackId: actionIds.enterElectionSubmitted,
    metadata: { committee: committee.id },
    submit: 'Enter',
    blocks: [
      section('For the whole council. The officers of the meetings inside it are asked; nothing is cancelled.'),
      textInput('election', 'Election', { max: 120, placeholder: 'the local elections, or the by-election' }),
      textInput('area', 'In which part of the area, if not the whole', {
        optional: true,
        max: 120,
        placeholder: 'North Ward',
      }),
      dayInput('from', 'From the notice of the election', { hint: 'Both days are inside.' }),
      dayInput('until', 'Until the close of the poll'),
    ],
  })

/** What the monitoring officer is told once a period is entered. */
export const electionEntered = (committee: Pick<Of, 'id'>, { period, asked }: ElectionEntered): Message =>
  message(
    `The pre-election period of ${period.election} is entered`,
    section(`*The pre-election period is entered*: ${plain(preElectionWords(period))}.`),
    section(
      asked === 0
        ? 'No coming meeting falls in it. Officers are asked about any that is put there later.'
        : `The officers of ${count(asked, 'coming meeting')} are asked: go ahead, move, or your advice. Nothing is cancelled.`,
    ),
    actions(
      runButton(
        { command: '/committee', word: 'elections', button: 'Pre-election periods' },
        { committeeId: committee.id },
      ),
    ),
  )

/** Said once a period has been removed. */
export const electionRemoved = (committee: Pick<Of, 'id'>, period: EnteredPeriod): Message =>
  message(
    `The pre-election period of ${period.election} is removed`,
    section(`*The pre-election period is removed*: ${plain(preElectionWords(period))}. Nothing more is asked of it.`),
    actions(
      runButton(
        { command: '/committee', word: 'elections', button: 'Pre-election periods' },
        { committeeId: committee.id },
      ),
    ),
  )

/** What the committee’s officer is asked about a meeting inside a period. */
export const electionAsked = (read: InElection): Message => {
  const { period, committee, meeting, isInside, items, answer } = read
  const value = `${period.id}:${meeting.id}`
  const isOpen = isInside && answer?.answer !== 'go-ahead'
  return message(
    `The meeting of the ${committee.name} on ${longDate(meeting.day)} falls in a pre-election period: go ahead, move, or ask for advice`,
    section(`${meetingWords(read)} ${isInside ? 'falls' : 'fell'} in a pre-election period: ${periodWords(read)}.`),
    items.length > 0 && isOpen && section(`On it so far: ${items.slice(0, 10).map(plain).join('; ')}.`),
    answer?.words != null && section(`The monitoring officer’s advice:\n${quoted(answer.words)}`),
    section(stands(read)),
    isOpen &&
      actions(
        button('Go ahead', actionIds.electionGoAhead, value),
        button('Move', actionIds.changeMeeting, `move:${meeting.id}`),
        (answer === null || answer.answer === 'advised') && button('Ask for advice', actionIds.electionAdvice, value),
      ),
    context('Nothing is cancelled or moved unless you say so.'),
  )
}

/** What the monitoring officer is asked for advice on. */
export const electionAdvice = (read: InElection): Message => {
  const { period, committee, meeting, isInside, items, answer } = read
  return message(
    `Your advice is asked on the meeting of the ${committee.name} on ${longDate(meeting.day)}`,
    section(`*Your advice is asked.* ${meetingWords(read)} falls in a pre-election period: ${periodWords(read)}.`),
    items.length > 0 && section(`On it so far: ${items.slice(0, 10).map(plain).join('; ')}.`),
    answer?.words != null && section(`Advice given:\n${quoted(answer.words)}`),
    section(stands(read)),
    isInside &&
      answer?.answer !== 'go-ahead' &&
      actions(button('Give advice', actionIds.giveElectionAdvice, `${period.id}:${meeting.id}`, 'primary')),
  )
}

/** What the officer is told once there is advice; the question itself is drawn again with it. */
export const electionAdvised = (read: InElection): Message =>
  message(
    `The monitoring officer has advised on the meeting of the ${read.committee.name} on ${longDate(read.meeting.day)}`,
    section(`*The monitoring officer has advised.* ${meetingWords(read)}.`),
    section(quoted(read.answer?.words ?? '')),
    read.isInside &&
      read.answer?.answer !== 'go-ahead' &&
      actions(
        button('Go ahead', actionIds.electionGoAhead, `${read.period.id}:${read.meeting.id}`),
        button('Move', actionIds.changeMeeting, `move:${read.meeting.id}`),
      ),
  )

/** The form of the monitoring officer’s advice. */
export const adviceView = (about: string, read: InElection): ModalView =>
  modal({
    title: 'Give advice',
    callbackId: actionIds.giveElectionAdviceSubmitted,
    metadata: { about },
    submit: 'Give advice',
    blocks: [
      section(`${meetingWords(read)}: ${periodWords(read)}.`),
      longText('words', 'Your advice', { hint: 'The committee’s officer is told, decides, and both are kept.' }),
    ],
  })

/** Said once advice has been given. */
export const adviceGiven = ({ committee }: InElection): Message =>
  message(
    `The officer of the ${committee.name} is told of your advice`,
    section(`The officer of the *${plain(committee.name)}* is told of your advice, and decides.`),
  )
