import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import type { Word } from '../feature.ts'
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
        if (heard.about) {
          const item = await itemFor(tx, deps.clock, heard.who, committee, roles, heard.about)
          return item ? { is: 'say', message: itemCard(item) } : refused({ rule: 'no-such-item' })
        }
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const seen = await programmeFor(tx, heard.who, committee, roles, today)
        return { is: 'say', message: programme(seen, 1) }
      }),
    )

    desk.onPress(actionIds.programmePage, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const [committeeId = '', page = '1'] = value.split(' ')
        const committee = await tx.committees.find(committeeId)
        if (!committee) return refused({ rule: 'no-such-committee' })
        const roles = await permitted(tx, deps.clock, who, word.permission, committee.id)
        if (!roles.ok) return refused(roles.refusal)
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const seen = await programmeFor(tx, who, committee, roles.value, today)
        return { is: 'redrawn', message: programme(seen, Number(page)) }
      }),
    )
  }
