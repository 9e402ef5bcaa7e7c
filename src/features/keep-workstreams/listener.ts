import type { Deps } from '../../app/deps.ts'
import { readTable } from '../../app/workstreams/read-table.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { resolutionsMessage, workstreamCard, workstreamsPage } from './messages.ts'
import { openWorkstream, tableFor } from './open-workstream.ts'

/** The table, a page of it, one of it, and the resolutions it asks for. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: workstreamsPage(await readTable(tx, deps.clock, committee, roles), 1),
      })),
    )

    desk.onPress(actionIds.workstreamsPage, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const [committeeId = '', page = '1'] = value.split(' ')
        const table = await tableFor(tx, deps.clock, who, committeeId)
        return table.ok
          ? { is: 'redrawn', message: workstreamsPage(table.value, Number(page)) }
          : refused(table.refusal)
      }),
    )

    desk.onPress(actionIds.workstreamOpen, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const card = await openWorkstream(tx, deps.clock, who, value)
        return card.ok ? { is: 'say', message: workstreamCard(card.value) } : refused(card.refusal)
      }),
    )

    desk.onPress(actionIds.workstreamResolutions, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const table = await tableFor(tx, deps.clock, who, value)
        return table.ok ? { is: 'say', message: resolutionsMessage(table.value) } : refused(table.refusal)
      }),
    )
  }
