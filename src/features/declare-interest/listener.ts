import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
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
  desk.onSubmit(actionIds.declareInterestSubmitted, async ({ who, view }) => {
    const form = interestForm.safeParse(view.values)
    if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
    const { meeting: meetingId } = readMetadata(interestMetadata, view.metadata)
    const { person = null, items, kind, sensitive } = form.data
    const ruling = await declareInterest(deps, who, {
      ...{ meetingId, slackId: person, itemIds: items, kind, isSensitive: sensitive },
    })
    return ruling.ok
      ? { is: 'say', message: interestRecorded(ruling.value, person !== null) }
      : { is: 'errors', errors: { items: sayRefusal(ruling.refusal) } }
  })
}
