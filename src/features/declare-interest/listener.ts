import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { declareInterest, openInterest } from './declare-interest.ts'
import { interestForm, interestMetadata } from './form.ts'
import { interestRecorded, interestView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.declareInterest,
    async ({ who, value }) => {
      const ruling = await openInterest(deps, who, value)
      return ruling.ok ? { is: 'form', view: interestView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )
  desk.onSubmit(
    actionIds.declareInterestSubmitted,
    filledIn(
      interestForm,
      interestMetadata,
      async ({ who, said: { person = null, items, kind, sensitive }, of: { meeting: meetingId } }) => {
        const ruling = await declareInterest(deps, who, {
          ...{ meetingId, slackId: person, itemIds: items, kind, isSensitive: sensitive },
        })
        return ruling.ok
          ? { is: 'say', message: interestRecorded(ruling.value, person !== null) }
          : { is: 'errors', errors: { items: sayRefusal(ruling.refusal) } }
      },
    ),
  )
}
