import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { AnswerGiven } from '../../domain/proposals/proposal.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, message, section } from '../../slack/kit/blocks.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { answerConsultation, consultationOf } from './answer-consultation.ts'
import { consultationSeen } from './consultation-seen.ts'
import { wordsForm, wordsMetadata } from './form.ts'
import { changeView, consultation } from './messages.ts'
import { outcome } from './officer-messages.ts'
import { whichProposal } from './which.ts'

/** The chair's buttons. */
export const listen = (desk: Desk, deps: Deps): void => {
  const redrawn = async (who: Presser, proposalId: string): Promise<Answer> => {
    const seen = await deps.store.for(who.councilId).transaction((tx) => consultationSeen(tx, deps.clock, proposalId))
    return seen ? { is: 'redrawn', message: consultation(seen) } : { is: 'heard' }
  }
  const says = (answer: AnswerGiven) => async (press: { who: Presser; value: string }) => {
    const ruling = await answerConsultation(deps, press.who, { ...whichProposal(press.value), answer, words: null })
    return ruling.ok ? redrawn(press.who, ruling.value) : refused(ruling.refusal)
  }
  desk.onPress(actionIds.openConsultation, ({ who, value }) =>
    deps.store.for(who.councilId).transaction(async (tx) => {
      const seen = await consultationSeen(tx, deps.clock, value)
      if (!seen) return refused({ rule: 'no-such-proposal' })
      const may = await permitted(tx, deps.clock, who, 'see-programme', seen.committee.id)
      if (!may.ok) return refused(may.refusal)
      if (seen.asked.some(({ personId }) => personId === who.personId))
        return { is: 'say', message: consultation(seen) }
      return mayDo('plan-programme', may.value)
        ? { is: 'say', message: outcome(seen) }
        : refused({ rule: 'answer-was-not-asked', title: seen.proposal.title, asked: seen.asked[0]?.role ?? 'chair' })
    }),
  )
  desk.onPress(actionIds.consultationContent, says('content'))
  desk.onPress(actionIds.consultationApprove, says('approve'))
  desk.onPress(actionIds.consultationRing, says('ring'))

  desk.onPress(
    actionIds.consultationChange,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const which = whichProposal(value)
        const proposal = await consultationOf(tx, which.proposalId)
        if (!proposal) return refused({ rule: 'no-such-proposal' })
        const may = await permitted(tx, deps.clock, who, 'answer-consultation', proposal.committeeId)
        if (!may.ok) return refused(may.refusal)
        const answer = value.endsWith('@refuse') ? 'refuse' : 'change'
        return { is: 'form', view: changeView({ ...which, title: proposal.title, answer }) }
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.consultationChangeSubmitted,
    filledIn(
      wordsForm,
      wordsMetadata,
      async ({ who, said, of: { proposal: proposalId, revision, answer = 'change' } }) => {
        const ruling = await answerConsultation(deps, who, { proposalId, revision, answer, words: said.words })
        if (!ruling.ok) return { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
        const text = 'Thank you. The committee officer has been told, and nothing is changed meanwhile.'
        return { is: 'say', message: message(text, section(text), context('Your words are kept with the change.')) }
      },
    ),
  )
}
