import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { planChange } from '../../app/programme/plan-change.ts'
import { isDestinationKind } from '../../domain/programme/planned-change.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { elsewhereForm, elsewhereMetadata, happenedForm, happenedMetadata } from './form.ts'
import { maySayItHappened, recordHappened } from './happened.ts'
import { happenedSaid, itemScheduled } from './messages.ts'
import { happenedView } from './views.ts'

/** Somewhere that is not a meeting, and that it happened there. */
export const listenElsewhere = (desk: Desk, deps: Deps): void => {
  desk.onSubmit(
    actionIds.elsewhereSubmitted,
    filledIn(
      elsewhereForm,
      elsewhereMetadata,
      async ({ who, said: { name, owner, due = null, why = null, minute = null }, of: { item, kind, revision } }) => {
        if (!isDestinationKind(kind)) return refused({ rule: 'no-such-item' })
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
      },
    ),
  )

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

  desk.onSubmit(
    actionIds.elsewhereHappenedSubmitted,
    filledIn(happenedForm, happenedMetadata, async ({ who, said, of: { item } }) => {
      const ruling = await recordHappened(deps, who, item, said.proof)
      return ruling.ok
        ? { is: 'say', message: happenedSaid(ruling.value.item, ruling.value.committee) }
        : { is: 'errors', errors: { proof: sayRefusal(ruling.refusal) } }
    }),
  )
}
