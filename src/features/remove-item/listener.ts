import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { plannable } from '../../app/programme/offer.ts'
import { planChange } from '../../app/programme/plan-change.ts'
import { isReferral } from '../../domain/programme/stage-words.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { changeMade } from '../../slack/kit/programme/change-message.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { removeForm, removeMetadata } from './form.ts'
import { removeView } from './views.ts'

/** Slack in, the plan, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const meant = await itemMeant(tx, committee, heard)
        const referred = meant.item && isReferral(meant.item) ? meant.item : null
        const item = referred ? null : meant.item
        const note = referred ? sayRefusal({ rule: 'nobody-may-remove-a-referral', title: referred.title }) : meant.note
        const items = (await plannable(tx, committee.id)).filter((one) => !isReferral(one))
        const requests = item ? await tx.items.openRequests(item.id) : []
        return { is: 'form', view: removeView({ committee, items, item, requests, note }) }
      }),
    )

    desk.onSubmit(
      actionIds.removeSubmitted,
      filledIn(removeForm, removeMetadata, async ({ who, said: { item: itemId, why, minute = null }, of: opened }) => {
        const revision = opened.item === itemId ? (opened.revision ?? null) : null

        const ruling = await planChange(deps, who, { is: 'remove', itemId, why, minute }, revision)
        if (!ruling.ok) return againOr('item', ruling.refusal, (now) => ({ ...opened, item: itemId, revision: now }))
        return ruling.value.is === 'made'
          ? { is: 'say', message: changeMade(ruling.value.made, ruling.value.nobodyToAsk) }
          : { is: 'say', message: withTheChair(ruling.value.worked, ruling.value.asked) }
      }),
    )
  }
