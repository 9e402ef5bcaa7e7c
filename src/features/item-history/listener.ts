import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { historyOf } from './item-history.ts'
import { history, whichItem } from './messages.ts'

/** By number, by button, or chosen from the programme. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const { item, note } = await itemMeant(tx, committee, heard, (one) => maySeeItem(one, roles))
        const found = item ? await historyOf(tx, committee, roles, item.id) : null
        if (found) return { is: 'say', message: history(found, 1) }
        if (heard.about) return refused({ rule: 'no-such-item' })
        const live = await tx.items.of(committee.id, LIVE_STAGES)
        const seen = live.filter((item) => maySeeItem(item, roles))
        return { is: 'say', message: whichItem(committee, seen, note) }
      }),
    )

    desk.onPress(actionIds.historyPage, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const [itemId = '', page = '1'] = value.split(' ')
        const item = await tx.items.find(itemId)
        const committee = item && (await tx.committees.find(item.committeeId))
        if (!committee) return refused({ rule: 'no-such-item' })
        const roles = await permitted(tx, deps.clock, who, word.permission, committee.id)
        if (!roles.ok) return refused(roles.refusal)
        const found = await historyOf(tx, committee, roles.value, itemId)
        return found ? { is: 'redrawn', message: history(found, Number(page)) } : refused({ rule: 'no-such-item' })
      }),
    )
  }
