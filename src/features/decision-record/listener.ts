import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { decisionsSeen } from './messages.ts'
import { readDecisions } from './read-decisions.ts'

/** Slack in, one reading, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.decisionsShow, async ({ who, value }) => {
    const ruling = await readDecisions(deps, who, value)
    return ruling.ok ? { is: 'say', message: decisionsSeen(ruling.value) } : refused(ruling.refusal)
  })
}
