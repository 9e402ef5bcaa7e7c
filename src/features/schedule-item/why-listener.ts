import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { timetableFor } from '../../app/programme/see-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { whyView } from './messages.ts'

/** “Why these dates?”: the days counted and skipped, worked out anew, so that it is never older than the calendar. */
export const listenWhy = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.whyItemDates,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const [meetingId = '', itemId = ''] = value.split(' ')
        const meeting = await tx.meetings.find(meetingId)
        const committee = meeting && (await tx.committees.find(meeting.committeeId))
        if (!meeting || !committee) return refused({ rule: 'no-such-meeting' })
        const may = await permitted(tx, deps.clock, who, 'see-programme', committee.id)
        if (!may.ok) return refused(may.refusal)
        const item = itemId ? await tx.items.find(itemId) : null
        const about = item ?? { isKeyDecision: false, part: 'open' as const }
        return { is: 'form', view: whyView(meeting, await timetableFor(tx, committee, meeting, about)) }
      }),
    { opensForm: true },
  )
}
