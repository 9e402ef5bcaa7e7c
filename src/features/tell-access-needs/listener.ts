import type { Deps } from '../../app/deps.ts'
import { openToAnswer } from '../../app/reports/open-to-answer.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readAsSeen } from '../../slack/kit/reports/answer-buttons.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { needsForm, needsMetadata } from './form.ts'
import { needsTold, needsView } from './messages.ts'
import { tellNeeds } from './tell-needs.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.whatINeed,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const pressed = readAsSeen(value)
        if (!pressed) return refused({ rule: 'no-such-request' })
        const open = await openToAnswer(tx, deps.clock, who, pressed.requestId)
        return open.ok ? { is: 'form', view: needsView(open.value) } : refused(open.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.whatINeedSubmitted,
    filledIn(needsForm, needsMetadata, async ({ who, said, of: { request: requestId } }) => {
      const ruling = await tellNeeds(deps, who, { requestId, words: said.needs })
      return ruling.ok
        ? { is: 'say', message: needsTold(ruling.value) }
        : { is: 'errors', errors: { needs: sayRefusal(ruling.refusal) } }
    }),
  )
}
