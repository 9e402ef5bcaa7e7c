import type { Deps } from '../../app/deps.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { actionMetadata, receivedForm, updateForm } from './form.ts'
import { actionAsked, actionCard } from './messages.ts'
import { openTracker } from './open-tracker.ts'
import { actionDone, recommendationReceived, updateAction } from './track-actions.ts'
import { receivedView, updateActionView } from './views.ts'

/** What changes an action: done, answered, received. */
export const listenChanges = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.actionDone, async ({ who, value, message }) => {
    const ruling = await actionDone(deps, who, value)
    if (!ruling.ok) return refused(ruling.refusal)
    const { at, isNew } = ruling.value
    const did = isNew ? 'Recorded as done' : 'That was recorded as done already'
    const isOwner = at.action.ownerId === who.personId
    return isOwner && message
      ? { is: 'redrawn', message: actionAsked(at) }
      : { is: 'say', message: isOwner ? actionAsked(at) : actionCard(at, did) }
  })

  desk.onPress(
    actionIds.actionUpdate,
    async ({ who, value }) => {
      const ruling = await openTracker(deps, who, value)
      return ruling.ok ? { is: 'form', view: updateActionView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.actionUpdateSubmitted,
    filledIn(updateForm, actionMetadata, async ({ who, said: { answer, words, due }, of: { action } }) => {
      const ruling = await updateAction(deps, who, {
        actionId: action,
        answer,
        words: words ?? null,
        dueOn: due ?? null,
      })
      if (!ruling.ok) return { is: 'errors', errors: { answer: sayRefusal(ruling.refusal) } }
      const did = ruling.value.isNew ? 'Saved' : 'It says that already, so nothing was changed'
      return { is: 'say', message: actionCard(ruling.value.at, did) }
    }),
  )

  desk.onPress(
    actionIds.actionReceived,
    async ({ who, value }) => {
      const ruling = await openTracker(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      const today = civilDateAt(deps.clock.now(), ruling.value.committee.zone)
      return { is: 'form', view: receivedView(ruling.value, today) }
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.actionReceivedSubmitted,
    filledIn(receivedForm, actionMetadata, async ({ who, said: { day, proof }, of: { action } }) => {
      const ruling = await recommendationReceived(deps, who, { actionId: action, received: day, proof: proof ?? null })
      return ruling.ok
        ? { is: 'say', message: actionCard(ruling.value.at, 'Its receipt is recorded') }
        : { is: 'errors', errors: { day: sayRefusal(ruling.refusal) } }
    }),
  )
}
