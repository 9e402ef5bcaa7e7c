import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { decideRole } from './decide-role.ts'
import { roleToConfirm } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  for (const [action, isConfirmed] of [
    [actionIds.roleConfirm, true],
    [actionIds.roleRefuse, false],
  ] as const)
    desk.onPress(action, async ({ who, value, message }) => {
      const ruling = await decideRole(deps, who, value, isConfirmed)
      if (!ruling.ok) return refused(ruling.refusal)
      const drawn = roleToConfirm(ruling.value)
      return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
    })
}
