import type { Deps } from '../../app/deps.ts'
import { draftNamed } from '../../app/draft-named.ts'
import type { Coming } from '../../app/ports/agendas.ts'
import type { Answer, Desk, Heard } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { comingNoted, deputies, sentForPublication } from './messages.ts'
import { deputiesOf, sayComing } from './say-coming.ts'
import { sendForPublication } from './send-for-publication.ts'

/** The buttons around a publication: sent for it, who can be rung, and who is coming. */
export const listenAround = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.agendaSent, async ({ who, value }) => {
    const draft = draftNamed(value)
    if (!draft) return refused({ rule: 'no-such-meeting' })
    const ruling = await sendForPublication(deps, who, draft)
    return ruling.ok ? { is: 'say', message: sentForPublication(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(actionIds.ringDeputy, async ({ who, value }) => {
    const ruling = await deputiesOf(deps, who, value)
    return ruling.ok ? { is: 'say', message: deputies(ruling.value) } : refused(ruling.refusal)
  })

  const take = async (who: Heard['who'], meetingId: string, coming: Coming): Promise<Answer> => {
    const ruling = await sayComing(deps, who, { meetingId, coming })
    return ruling.ok ? { is: 'say', message: comingNoted(ruling.value) } : refused(ruling.refusal)
  }
  desk.onPress(actionIds.memberComing, ({ who, value }) => take(who, value, 'coming'))
  desk.onPress(actionIds.memberApologies, ({ who, value }) => take(who, value, 'apologies'))
}
