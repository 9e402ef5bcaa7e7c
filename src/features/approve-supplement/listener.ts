import type { Deps } from '../../app/deps.ts'
import type { AnswerGiven } from '../../domain/agenda/asking.ts'
import type { Answer, Desk, Heard } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { approveSupplement, openSupplement } from './approve-supplement.ts'
import { changeForm, changeMetadata } from './form.ts'
import { approvalAsked, changeView, thanked } from './messages.ts'

/** Slack in, one use-case, Slack out: the buttons of a supplement that was put to somebody. */
export const listen = (desk: Desk, deps: Deps): void => {
  const take = async (who: Heard['who'], proposalId: string, answer: AnswerGiven): Promise<Answer> => {
    const ruling = await approveSupplement(deps, who, { proposalId, answer, words: null })
    if (!ruling.ok) return refused(ruling.refusal)
    const again = approvalAsked(ruling.value, who.personId)
    return again
      ? { is: 'redrawn', message: again, say: thanked(ruling.value) }
      : { is: 'say', message: thanked(ruling.value) }
  }
  desk.onPress(actionIds.supplementOpen, async ({ who, value }) => {
    const approval = await openSupplement(deps, who, value)
    const asked = approval && approvalAsked(approval, who.personId)
    return asked ? { is: 'say', message: asked } : refused({ rule: 'no-such-supplement' })
  })
  desk.onPress(actionIds.supplementApprove, ({ who, value }) => take(who, value, 'approve'))
  desk.onPress(actionIds.supplementContent, ({ who, value }) => take(who, value, 'content'))
  desk.onPress(actionIds.supplementRing, ({ who, value }) => take(who, value, 'ring'))
  desk.onPress(actionIds.supplementChange, async ({ value }) => ({ is: 'form', view: changeView(value) }), {
    opensForm: true,
  })
  desk.onSubmit(
    actionIds.supplementChangeSubmitted,
    filledIn(changeForm, changeMetadata, async ({ who, said, of: { proposal } }) => {
      const ruling = await approveSupplement(deps, who, {
        ...{ proposalId: proposal, answer: 'change', words: said.words },
      })
      return ruling.ok
        ? { is: 'say', message: thanked(ruling.value) }
        : { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
    }),
  )
}
