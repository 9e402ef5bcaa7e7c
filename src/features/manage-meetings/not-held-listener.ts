import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { didNotGoAhead } from './did-not-go-ahead.ts'
import { notHeldForm, notHeldMetadata } from './form.ts'
import { notHeldRecorded, notHeldView } from './not-held-messages.ts'

/** A meeting that was inquorate or adjourned: Slack in, one use-case, Slack out. */
export const listenNotHeld = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.meetingNotHeld,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const meeting = await tx.meetings.find(value)
        const committee = meeting && (await tx.committees.find(meeting.committeeId))
        if (!meeting || !committee) return refused({ rule: 'no-such-meeting' })
        const may = await permitted(tx, deps.clock, who, 'manage-meetings', committee.id)
        return may.ok ? { is: 'form', view: notHeldView(committee, meeting) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.meetingNotHeldSubmitted,
    filledIn(notHeldForm, notHeldMetadata, async ({ who, said, of: { meeting: meetingId, revision } }) => {
      const ruling = await didNotGoAhead(deps, who, {
        ...{ meetingId, revision, because: said.because },
        why: said.why ?? null,
      })
      return ruling.ok
        ? { is: 'say', message: notHeldRecorded(ruling.value) }
        : { is: 'errors', errors: { because: sayRefusal(ruling.refusal) } }
    }),
  )
}
