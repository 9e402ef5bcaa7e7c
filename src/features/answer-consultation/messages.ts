import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { isSettled } from '../../domain/proposals/proposal.ts'
import { planWords } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { changeDone, changeWords } from '../../slack/kit/programme/change-words.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Asked, ConsultationSeen } from './consultation-seen.ts'

/**
 * Asks the chair about a change between meetings. The revision rides on the buttons, so that an old copy cannot answer
 * for a newer one; once it is settled there is nothing to press, and it says what became of it.
 */
export const consultation = (seen: ConsultationSeen): Message => {
  const { proposal, committee, item, officer, from, to } = seen
  const { change } = proposal
  const by = officer?.name ?? 'The committee officer'
  const mustApprove = seen.asked.some(({ purpose }) => purpose === 'approve')
  const what = changeWords(change, { from, to })
  const put =
    change.is === 'add'
      ? `${by} has added it to the work programme, without a meeting yet${mustApprove ? ', subject to your approval' : ''}.`
      : `${by} ${isSettled(proposal) ? 'proposed' : 'proposes'} to ${what}.`
  const asks = mustApprove ? 'Do you approve?' : 'Are you content?'
  const value = `${proposal.id}@${proposal.revision}`
  const here = { committeeId: committee.id, about: item.id }
  return message(
    isSettled(proposal)
      ? `“${proposal.title}” (item ${item.number}, ${committee.name}): ${settledWords(seen)}`
      : `“${proposal.title}” (item ${item.number}, ${committee.name}): ${put} ${asks}`,
    section(`*${plain(proposal.title)}* (item ${item.number}, ${plain(committee.name)})`),
    isSettled(proposal) && section(`*${sentence(settledWords(seen))}*`),
    section(isSettled(proposal) ? plain(put) : `${plain(put)} *${asks}*`),
    proposal.words !== null && section(`Why: ${plain(proposal.words)}`),
    change.is === 'schedule' &&
      change.urgency !== null &&
      section(
        `It comes late, and can be taken only if the person presiding considers it urgent. Prepared: “${plain(change.urgency)}”. Your reply records only whether you are minded to agree: the decision, and its reason, belong to the meeting.`,
      ),
    context(
      seen.publishBy && to && `For ${longDate(to)}: ${planWords(by, seen.publishBy, seen.today)}`,
      officer?.telephone && `${by}: ${officer.telephone}`,
    ),
    seen.asked.filter(({ answer }) => answer !== null).map((one) => context(plain(`${one.name}: ${answerWords(one)}`))),
    isSettled(proposal)
      ? actions(runButton({ command: '/programme', word: 'history', button: 'History' }, here))
      : mustApprove
        ? actions(
            button('Approve', actionIds.consultationApprove, value, 'primary'),
            button('Ask for changes', actionIds.consultationChange, `${value}@refuse`),
            runButton({ command: '/programme', word: 'history', button: 'History' }, here),
          )
        : actions(
            button('I’m content', actionIds.consultationContent, value, 'primary'),
            button('I’d like a change', actionIds.consultationChange, `${value}@change`),
            button('Please ring me', actionIds.consultationRing, value),
            runButton({ command: '/programme', word: 'history', button: 'History' }, here),
          ),
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** How it ended, in words. */
export const settledWords = ({ proposal, from, to }: ConsultationSeen): string => {
  switch (proposal.state) {
    case 'applied':
      return proposal.reason !== null
        ? `it ${changeDone(proposal.change, { from, to })}; the officer went ahead, and the reason is kept`
        : `it ${changeDone(proposal.change, { from, to })}`
    case 'agreed':
      return 'agreed, but it can no longer be made as it stood: the officer looks again'
    case 'withdrawn':
      return 'the change was withdrawn'
    default:
      return 'settled'
  }
}

/** What one person said, as it stands after a colon; what they typed is not escaped. */
export const answerWords = ({ answer, words }: Pick<Asked, 'answer' | 'words'>): string => {
  const said = words ? `: “${words}”` : ''
  switch (answer) {
    case 'content':
      return 'content'
    case 'approve':
      return 'approved'
    case 'change':
      return `would like a change${said}`
    case 'refuse':
      return `asks for changes${said}`
    case 'ring':
      return 'asks to be rung'
    case null:
      return 'no reply yet'
    default:
      return answer satisfies never
  }
}

/** What would the chair like instead. */
export const changeView = (given: {
  readonly proposalId: string
  readonly revision: number
  readonly title: string
  readonly answer: 'change' | 'refuse'
}): ModalView =>
  modal({
    title: given.answer === 'refuse' ? 'Ask for changes' : 'I’d like a change',
    callbackId: actionIds.consultationChangeSubmitted,
    metadata: { proposal: given.proposalId, revision: given.revision, answer: given.answer },
    submit: 'Send it',
    blocks: [
      section(`*${plain(given.title)}*`),
      longText('words', 'What should be different', {
        max: 1000,
        hint: 'Goes to the committee officer, and is kept with the change.',
      }),
    ],
  })
