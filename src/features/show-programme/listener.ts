import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { itemCard } from './item-messages.ts'
import { programme } from './messages.ts'
import { itemFor, programmeFor } from './show-programme.ts'

/** The programme, a page of it, or one of its items. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const { item: meant, note } = await itemMeant(tx, committee, heard, (item) => maySeeItem(item, roles))
        const item = meant && (await itemFor(tx, deps.clock, heard.who, committee, roles, meant.id))
        if (item) return { is: 'say', message: itemCard(item) }
        if (heard.about) return refused({ rule: 'no-such-item' })
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const seen = await programmeFor(tx, heard.who, committee, roles, today)
        return noted({ is: 'say', message: programme(seen, 1) }, note)
      }),
    )

    desk.onPress(
      actionIds.programmePage,
      pressedInCommittee(deps, word.permission, async ({ who, tx, committee, roles, carried: [page = '1'] }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const seen = await programmeFor(tx, who, committee, roles, today)
        return { is: 'redrawn', message: programme(seen, Number(page)) }
      }),
    )
  }
