import type { Deps } from '../../app/deps.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { addSupplementForm, addSupplementMetadata, publishSupplementForm, publishSupplementMetadata } from './form.ts'
import { supplementList, supplementMade, supplementRecorded } from './messages.ts'
import { addSupplement, publishSupplement, supplementsAt } from './supplements.ts'
import { addSupplementView, publishSupplementView } from './views.ts'

const fieldOf = ({ rule }: Refusal): string => (rule === 'no-such-item' ? 'item' : 'reason')

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await supplementsAt(deps, heard.who, meeting.id)
        return ruling.ok ? { is: 'say', message: supplementList(ruling.value) } : refused(ruling.refusal)
      }),
    )

    desk.onPress(
      actionIds.supplementAdd,
      async ({ who, value }) => {
        const ruling = await supplementsAt(deps, who, value)
        return ruling.ok ? { is: 'form', view: addSupplementView(ruling.value.at) } : refused(ruling.refusal)
      },
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.supplementAddSubmitted,
      filledIn(
        addSupplementForm,
        addSupplementMetadata,
        async ({ who, said: { item = null, change, reason }, of: { meeting } }) => {
          const ruling = await addSupplement(deps, who, { meetingId: meeting, change, itemId: item, reason })
          if (!ruling.ok) return { is: 'errors', errors: { [fieldOf(ruling.refusal)]: sayRefusal(ruling.refusal) } }
          return { is: 'say', message: supplementMade(ruling.value) }
        },
      ),
    )

    desk.onPress(
      actionIds.supplementPublish,
      async ({ who, value }) => {
        const [meetingId = '', supplementId] = value.split('@')
        const ruling = await supplementsAt(deps, who, meetingId)
        if (!ruling.ok) return refused(ruling.refusal)
        const { at, supplements, doubts } = ruling.value
        const supplement = supplements.find(({ id }) => id === supplementId)
        if (!supplement) return refused({ rule: 'no-such-supplement' })
        const today = civilDateAt(deps.clock.now(), at.committee.zone)
        return {
          is: 'form',
          view: publishSupplementView({ at, supplement, doubts: doubts.get(supplement.id) ?? [] }, today),
        }
      },
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.supplementPublishSubmitted,
      filledIn(
        publishSupplementForm,
        publishSupplementMetadata,
        async ({ who, said: { day, link = null, reason = null }, of: { meeting, supplement } }) => {
          const ruling = await publishSupplement(deps, who, {
            ...{ meetingId: meeting, supplementId: supplement, on: day, link, withoutReplyBecause: reason },
          })
          if (!ruling.ok) {
            const field = ruling.refusal.rule === 'needs-reason-without-reply' ? 'reason' : 'day'
            return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
          }
          return { is: 'say', message: supplementRecorded(ruling.value) }
        },
      ),
    )
  }
