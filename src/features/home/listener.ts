import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { everythingSeen } from './everything-seen.ts'
import { everythingView } from './everything-views.ts'
import { homeSeen } from './home-seen.ts'
import { homeForGuests, homeView } from './views.ts'

/** Home is read and drawn each time it is opened: it is never older than the database. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onHome(async ({ who }) =>
    who.isFullMember
      ? homeView(await deps.store.for(who.councilId).transaction((tx) => homeSeen(tx, deps, who)))
      : homeForGuests(),
  )
  desk.onPress(
    actionIds.showEverything,
    async ({ who, value }) => {
      if (!who.isFullMember) return refused({ rule: 'not-a-full-member' })
      const { committee, words } = await everythingSeen(deps, who, value || null, desk.words())
      return { is: 'form', view: everythingView(committee, words) }
    },
    { opensForm: true },
  )
}
