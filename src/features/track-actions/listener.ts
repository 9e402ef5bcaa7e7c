import type { Deps } from '../../app/deps.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { nextItemMade } from '../../slack/outcomes/outcome-words.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { newActionForm, newActionMetadata } from './form.ts'
import { actionCard, trackerPage } from './messages.ts'
import { itemOfAction, newAction } from './new-action.ts'
import { openTracker } from './open-tracker.ts'
import { readTracker } from './read-tracker.ts'
import { newActionView } from './views.ts'

/** The tracker, a page of it, one of its actions, and a new one. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: trackerPage(await readTracker(tx, deps.clock, committee, roles, false), 1),
      })),
    )

    desk.onPress(
      actionIds.actionsPage,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, roles, carried: [page = '1', which] }) => {
        const tracker = await readTracker(tx, deps.clock, committee, roles, which === 'all')
        return { is: 'redrawn', message: trackerPage(tracker, Number(page)) }
      }),
    )

    desk.onPress(actionIds.actionOpen, async ({ who, value }) => {
      const ruling = await openTracker(deps, who, value)
      return ruling.ok ? { is: 'say', message: actionCard(ruling.value) } : refused(ruling.refusal)
    })

    desk.onPress(
      actionIds.actionAdd,
      pressedInCommittee(deps, 'record-outcomes', async ({ tx, committee, carried: [outcomeId] }) => {
        const outcome = outcomeId && isUuid(outcomeId) ? await tx.outcomes.find(outcomeId) : null
        const from = outcome && { outcomeId: outcome.id, minute: outcome.minute }
        return { is: 'form', view: newActionView(committee, from) }
      }),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.actionAddSubmitted,
      filledIn(newActionForm, newActionMetadata, async ({ who, said, of: { committee, outcome } }) => {
        const ruling = await newAction(deps, who, {
          committeeId: committee,
          outcomeId: outcome ?? null,
          kind: said.kind,
          words: said.words,
          owner: said.owner ?? null,
          ownerName: said.ownerName ?? null,
          body: said.body ?? null,
          dueOn: said.due ?? null,
        })
        return ruling.ok
          ? { is: 'say', message: actionCard(ruling.value, 'On the tracker') }
          : { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(actionIds.actionNext, async ({ who, value }) => {
      const ruling = await itemOfAction(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      const { notThere } = ruling.value
      return { is: 'say', message: nextItemMade(ruling.value, notThere && sayRefusal(notThere)) }
    })
  }
