import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { weekIsOver, weeklySent } from './messages.ts'
import { sendWeekly } from './send-weekly.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.sendWeekly, async ({ who, value }) => {
    const ruling = await sendWeekly(deps, who, value)
    if (!ruling.ok) return refused(ruling.refusal)
    const { committee, sent } = ruling.value
    return { is: 'say', message: sent === null ? weekIsOver() : weeklySent(committee, sent) }
  })
}
