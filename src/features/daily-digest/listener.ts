import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { remindedLater } from './messages.ts'
import { remindLater } from './remind-later.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.remindLater, async ({ who, value, message }) => {
    const ruling = await remindLater(deps, who, value)
    if (!ruling.ok) return refused(ruling.refusal)
    const drawn = remindedLater(ruling.value)
    return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
  })
}
