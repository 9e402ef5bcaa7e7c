import type { Deps } from '../../app/deps.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { openClosedItem } from './open-closed-item.ts'
import { closedItemView, notShownView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.openClosed,
    async ({ who, value }) => {
      const ruling = isUuid(value)
        ? await openClosedItem(deps, who, value)
        : ({ ok: false, refusal: { rule: 'no-such-item' } } as const)
      const view = ruling.ok ? closedItemView(ruling.value) : notShownView(sayRefusal(ruling.refusal))
      return { is: 'form', view }
    },
    { opensForm: true },
  )
}
