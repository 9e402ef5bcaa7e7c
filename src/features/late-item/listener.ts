import type { Deps } from '../../app/deps.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { lateItemForm, lateItemMetadata } from './form.ts'
import { askAboutLateItem, prepareLateItem, whatComesLate } from './late-item.ts'
import { lateAdded, lateItemView, latePrepared } from './messages.ts'

/** Which rules speak of the item that was chosen; the others are said under the special circumstances. */
const ABOUT_THE_ITEM = new Set(['not-late', 'already-at-that-meeting', 'item-is-finished', 'item-awaits-approval'])

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await whatComesLate(deps, heard.who, meeting.id)
        return ruling.ok ? { is: 'form', view: lateItemView(ruling.value) } : refused(ruling.refusal)
      }),
    )

    desk.onSubmit(
      actionIds.lateItemSubmitted,
      filledIn(lateItemForm, lateItemMetadata, async ({ who, said: { item, circumstances }, of: { meeting } }) => {
        const ruling = await prepareLateItem(deps, who, { meetingId: meeting, itemId: item, circumstances })
        if (ruling.ok) return { is: 'say', message: latePrepared(ruling.value) }
        const field = ABOUT_THE_ITEM.has(ruling.refusal.rule) ? 'item' : 'circumstances'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(actionIds.lateItemAsk, async ({ who, value }) => {
      const [, itemId, meetingId] = /^([0-9a-f-]{36})@([0-9a-f-]{36})$/.exec(value) ?? []
      if (!itemId || !meetingId) return refused({ rule: 'no-such-item' })
      const ruling = await askAboutLateItem(deps, who, { itemId, meetingId })
      if (!ruling.ok) return refused(ruling.refusal)
      if (ruling.value.is === 'with-the-chair')
        return { is: 'say', message: withTheChair(ruling.value.worked, ruling.value.asked) }
      const { item, to } = ruling.value.made
      return to ? { is: 'say', message: lateAdded({ item, meeting: to }) } : refused({ rule: 'no-such-meeting' })
    })
  }
