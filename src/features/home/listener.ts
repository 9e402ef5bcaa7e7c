import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { homeSeen } from './home-seen.ts'
import { homeForGuests, homeView } from './views.ts'

/** Home is read and drawn each time it is opened: it is never older than the database. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onHome(async ({ who }, words) =>
    who.isFullMember
      ? homeView(await deps.store.for(who.councilId).transaction((tx) => homeSeen(tx, deps, who)), words)
      : homeForGuests(),
  )
}
