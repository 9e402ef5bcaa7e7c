import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { planChange } from '../../app/programme/plan-change.ts'
import { isDestinationKind } from '../../domain/programme/planned-change.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { elsewhereForm, elsewhereMetadata, happenedForm, happenedMetadata } from './form.ts'
import { maySayItHappened, recordHappened } from './happened.ts'
import { happenedSaid, itemScheduled } from './messages.ts'
import { happenedView } from './views.ts'

/** Somewhere that is not a meeting, and that it happened there. */
export const listenElsewhere = (desk: Desk, deps: Deps): void => {
  desk.onSubmit(actionIds.elsewhereSubmitted, async ({ who, view }) => {
    const form = elsewhereForm.safeParse(view.values)
    if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
    const { item, kind, revision } = readMetadata(elsewhereMetadata, view.metadata)
    if (!isDestinationKind(kind)) return refused({ rule: 'no-such-item' })
    const { name, owner, due = null, why = null, minute = null } = form.data
    const account = owner ? { teamId: who.teamId, slackId: owner } : null
    const person =
      account && (await deps.store.for(who.councilId).transaction((tx) => personOf(tx, deps.profiles, account)))

    const destination = { kind, name, ownerId: person?.id ?? null, dueOn: due }
    const plan = { is: 'send-elsewhere', itemId: item, destination, why, minute } as const
    const ruling = await planChange(deps, who, plan, revision)
    if (!ruling.ok) return { is: 'errors', errors: { name: sayRefusal(ruling.refusal) } }
    return ruling.value.is === 'made'
      ? { is: 'say', message: itemScheduled(ruling.value.made, ruling.value.nobodyToAsk) }
      : { is: 'say', message: withTheChair(ruling.value.worked, ruling.value.asked) }
  })

  desk.onPress(
    actionIds.elsewhereHappened,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const item = await tx.items.find(value)
        if (!item) return refused({ rule: 'no-such-item' })
        const may = await maySayItHappened(tx, deps, who, item)
        return may.ok ? { is: 'form', view: happenedView(item) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(actionIds.elsewhereHappenedSubmitted, async ({ who, view }) => {
    const form = happenedForm.safeParse(view.values)
    if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
    const { item } = readMetadata(happenedMetadata, view.metadata)
    const ruling = await recordHappened(deps, who, item, form.data.proof)
    return ruling.ok
      ? { is: 'say', message: happenedSaid(ruling.value.item, ruling.value.committee) }
      : { is: 'errors', errors: { proof: sayRefusal(ruling.refusal) } }
  })
}
