import type { ModalView } from '@slack/types'
import type { ActionAt } from '../../app/outcomes/action-at.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isExecutive } from '../../domain/outcomes/response-clock.ts'
import { ANSWERS, answersFor } from '../../domain/outcomes/tracker.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { plain, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

/** The form for a new action, from an outcome or by itself. */
export const newActionView = (
  committee: Pick<Committee, 'id' | 'name'>,
  from: { readonly outcomeId: string; readonly minute: string | null } | null,
): ModalView =>
  modal({
    title: 'Add an action',
    callbackId: actionIds.actionAddSubmitted,
    metadata: { committee: committee.id, ...(from && { outcome: from.outcomeId }) },
    submit: 'Add',
    blocks: [
      section(
        `To the tracker of the *${plain(committee.name)}*${from?.minute ? `, from minute ${plain(from.minute)}` : ''}. It is given the next reference.`,
      ),
      choice(
        'kind',
        'Which it is',
        [
          { text: 'Action', value: 'action' },
          { text: 'Undertaking, given at a meeting', value: 'undertaking' },
          { text: 'Recommendation', value: 'recommendation' },
        ],
        { initial: 'action' },
      ),
      longText('words', 'What is to be done', { max: 2000, hint: 'Nothing that should stay private.' }),
      personInput('owner', 'Who has it', { optional: true }),
      textInput('ownerName', 'Or, where they are not in Slack', { optional: true, max: 200 }),
      textInput('body', 'The body it is addressed to', { optional: true, max: 200, placeholder: 'Cabinet' }),
      dayInput('due', 'By when', { optional: true }),
    ],
  })

/** The form for how an action stands. */
export const updateActionView = ({ action }: Pick<ActionAt, 'action'>): ModalView => {
  const stands = answersFor(action).find((name) => action.answer?.split(':')[0] === ANSWERS[name].says)
  const words = /^[^:]+: ([\s\S]*)$/.exec(action.answer ?? '')?.[1] ?? null
  return modal({
    title: action.reference,
    callbackId: actionIds.actionUpdateSubmitted,
    metadata: { action: action.id },
    submit: 'Save',
    blocks: [
      section(`*${plain(action.reference)}*\n${plain(action.words)}`),
      choice(
        'answer',
        'How it stands',
        answersFor(action).map((name) => ({ text: ANSWERS[name].says, value: name })),
        { initial: stands ?? (action.state === 'done' ? 'done' : action.state === 'paused' ? 'paused' : 'open') },
      ),
      longText('words', 'The answer, the reasons, and where it was decided', {
        optional: true,
        max: 2000,
        initial: words,
        placeholder: 'Cabinet, 21 January 2027: from next year’s budget',
      }),
      dayInput('due', 'By when', { optional: true, initial: action.dueOn }),
    ],
  })
}

/** The form for the day on which a body received a recommendation. */
export const receivedView = ({ action }: Pick<ActionAt, 'action'>, today: CivilDate): ModalView =>
  modal({
    title: 'Received',
    callbackId: actionIds.actionReceivedSubmitted,
    metadata: { action: action.id },
    submit: 'Record',
    blocks: [
      section(`*${plain(action.reference)}*${action.body ? `, to ${plain(action.body)}` : ''}\n${plain(action.words)}`),
      section(
        isExecutive(action.body)
          ? 'Its answer is due within two months, beginning with the day of receipt. You are reminded at four and at seven weeks.'
          : 'That body has no day in law by which to answer. Give one with *Update* where it has agreed to one.',
      ),
      dayInput('day', 'Received on', { initial: today }),
      textInput('proof', 'How that is known', {
        optional: true,
        max: 500,
        placeholder: 'E-mail from the cabinet office, Monday',
      }),
    ],
  })
