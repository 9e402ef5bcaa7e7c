import type { ModalView } from '@slack/types'
import { isSettled } from '../../domain/proposals/proposal.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { changeWords } from '../../slack/kit/programme/change-words.ts'
import { roleWord } from '../../slack/kit/programme/role-word.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ConsultationSeen } from './consultation-seen.ts'
import { answerWords, settledWords } from './messages.ts'

/** Tells the officer what was said of a change, and what can be done now: decided by, consulted, what they said. */
export const outcome = (seen: ConsultationSeen): Message => {
  const { proposal, committee, item, asked, from, to } = seen
  const settled = isSettled(proposal)
  const mustApprove = asked.some(({ purpose }) => purpose === 'approve')
  const said = asked.map((one) => plain(`${one.name} (${roleWord(one.role, committee.settings)}): ${answerWords(one)}`))
  const value = `${proposal.id}@${proposal.revision}`
  const here = { committeeId: committee.id, about: item.id }
  const howItEnded = proposal.state === 'agreed' ? 'agreed, and it waits for you' : settledWords(seen)
  const heard = asked.find(({ answer }) => answer !== null)
  return message(
    [
      `“${proposal.title}” (${committee.name}): ${settled ? howItEnded : 'nothing has changed yet'}.`,
      heard ? `${heard.name}: ${answerWords(heard)}` : !settled && 'It waits for an answer.',
    ]
      .filter((part) => part)
      .join(' '),
    section(
      settled
        ? `*${plain(proposal.title)}* (${plain(committee.name)}): ${plain(howItEnded)}.`
        : `*${plain(proposal.title)}* (${plain(committee.name)}): you proposed to ${plain(changeWords(proposal.change, { from, to }))}. Nothing has changed yet.`,
    ),
    section(said.join('\n')),
    proposal.state === 'agreed' &&
      context(
        'What was agreed can no longer be made as it stood: the programme or the dates have changed since. Please look again.',
      ),
    mustApprove && !settled && context('This committee’s settings ask for approval: it cannot be made without it.'),
    settled
      ? actions(
          runButton({ command: '/programme', word: 'history', button: 'History' }, here),
          proposal.state === 'agreed' &&
            runButton({ command: '/programme', word: 'schedule', button: 'Look again' }, here),
          runButton({ command: '/programme', word: '', button: 'Open the item' }, here),
        )
      : actions(
          !mustApprove && button('Go ahead', actionIds.consultationGoAhead, value),
          runButton({ command: '/programme', word: '', button: 'Open the item' }, here),
          asked.every(({ role }) => role !== 'vice-chair') &&
            button('Ask the vice-chair', actionIds.consultationAskViceChair, value),
          button('Withdraw the change', actionIds.consultationTakeBack, value),
        ),
  )
}

/** Why the officer goes ahead. */
export const goAheadView = (given: {
  readonly proposalId: string
  readonly revision: number
  readonly title: string
}): ModalView =>
  modal({
    title: 'Go ahead',
    callbackId: actionIds.consultationGoAheadSubmitted,
    metadata: { proposal: given.proposalId, revision: given.revision },
    submit: 'Go ahead',
    blocks: [
      section(`*${plain(given.title)}*: you act, and the record says who was consulted and what they said.`),
      longText('words', 'Why now', {
        max: 1000,
        hint: 'Kept with the change: rung and content, or no reply and the agenda is due.',
      }),
    ],
  })
