import type { PutToChair } from '../../../app/programme/put-to-chair.ts'
import type { WorkedOut } from '../../../app/programme/work-out.ts'
import type { CommitteeSettings } from '../../../domain/committee/settings.ts'
import { actionIds } from '../action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../blocks.ts'
import { changeWords } from './change-words.ts'
import { roleWord } from './role-word.ts'

type Asked = Extract<PutToChair, { is: 'asked' }>

/** What an officer is told when a change is with the chair: nothing has changed yet, and what can be done meanwhile. */
export const withTheChair = (worked: WorkedOut, asked: Asked): Message => {
  const { was, plan, from, to, committee } = worked
  const what = changeWords(plan, { from: from?.day ?? null, to: to?.day ?? null })
  const id = `${asked.proposal.id}@${asked.proposal.revision}`
  return message(
    `${asked.person.name} is being ${asked.mustApprove ? 'asked to approve' : 'consulted on'} the change to “${was.title}”`,
    section(
      `*${plain(was.title)}*: ${askedSentence(asked, committee.settings)} to ${plain(what)}. Nothing has changed yet.`,
    ),
    context(
      asked.isHeld && 'The committee is in rehearsal: the message waits for you to send it.',
      asked.mustApprove
        ? 'This committee’s settings ask for approval: it is made once it is approved.'
        : 'It is made as soon as they are content. You act and they are consulted: you may go ahead without a reply, and the reason is kept.',
    ),
    actions(
      !asked.mustApprove && button('Go ahead without a reply', actionIds.consultationGoAhead, id),
      button('Withdraw the change', actionIds.consultationTakeBack, id),
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: was.id },
      ),
    ),
  )
}

/** `Councillor Marsh (chair) has been consulted on the proposal`: who was asked, as what, and in whose place. */
export const askedSentence = (
  { person, asked, mustApprove }: Pick<Asked, 'person' | 'asked' | 'mustApprove'>,
  settings: Pick<CommitteeSettings, 'chairWord'>,
): string => {
  const { chairWord } = settings
  const instead =
    asked.because === 'vacant'
      ? `, as the office of ${chairWord} is vacant`
      : asked.because === 'away'
        ? `, as the ${chairWord} is away`
        : asked.because === 'declared-interest'
          ? `, as the ${chairWord} has declared an interest`
          : ''
  return `${plain(person.name)} (${roleWord(asked.role, settings)}${instead}) ${
    mustApprove ? 'has been asked to approve the proposal' : 'has been consulted on the proposal'
  }`
}
