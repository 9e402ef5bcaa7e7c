import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { bundleItem } from './bundle-item.ts'
import { bundleForm, bundleMetadata } from './form.ts'
import { bundleMade, bundleView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const { item, note } = await itemMeant(tx, committee, heard)
        const items = await tx.items.of(committee.id)
        return noted({ is: 'form', view: bundleView(committee, items, item?.id ?? null) }, note)
      }),
    )

    desk.onSubmit(
      actionIds.bundleSubmitted,
      filledIn(bundleForm, bundleMetadata, async ({ who, said: { item, form: which }, of: { committee } }) => {
        const ruling = await bundleItem(deps, who, { committeeId: committee, itemId: item, closed: which === 'closed' })
        if (ruling.ok) return { is: 'say', message: bundleMade(ruling.value) }
        const field =
          ruling.refusal.rule === 'not-cleared' || ruling.refusal.rule === 'nothing-private-here' ? 'form' : 'item'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      }),
    )
  }
