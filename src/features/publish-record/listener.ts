import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { publishRecordForm, publishRecordMetadata } from './form.ts'
import { noteSeen, publishRecordView, recordPublished } from './messages.ts'
import { isRecord, publishRecord, readNote, recordToPublish } from './publish-record.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.noteShow, async ({ who, value }) => {
    const ruling = await readNote(deps, who, value)
    return ruling.ok ? { is: 'say', message: noteSeen(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(
    actionIds.recordPublish,
    async ({ who, value }) => {
      const [kind = '', meetingId = ''] = value.split(' ')
      if (!isRecord(kind)) return refused({ rule: 'no-such-meeting' })
      const ruling = await recordToPublish(deps, who, { meetingId, kind })
      return ruling.ok ? { is: 'form', view: publishRecordView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.recordPublishSubmitted,
    filledIn(publishRecordForm, publishRecordMetadata, async ({ who, said: { day, link }, of: { meeting, kind } }) => {
      const ruling = await publishRecord(deps, who, { meetingId: meeting, kind, day, link: link ?? null })
      return ruling.ok
        ? { is: 'say', message: recordPublished(ruling.value) }
        : { is: 'errors', errors: { day: sayRefusal(ruling.refusal) } }
    }),
  )
}
