import type { Deps } from '../../app/deps.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { draftAgenda } from './draft-agenda.ts'
import { orderForm, orderMetadata } from './form.ts'
import { draftShown } from './messages.ts'
import { orderAgenda } from './order-agenda.ts'
import { readDraft } from './read-draft.ts'
import { orderView } from './views.ts'

/** Slack in, one use-case, Slack out: composing a draft, looking at it, and putting it in order. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const compose = async (who: Parameters<typeof draftAgenda>[1], meetingId: string): Promise<Answer> => {
      const ruling = await draftAgenda(deps, who, { meetingId })
      if (!ruling.ok) return refused(ruling.refusal)
      const { at, now, is, ...more } = ruling.value
      return { is: 'say', message: draftShown(at, now, is, more) }
    }

    desk.onCommand(
      word,
      atMeeting(deps, word, ({ heard, meeting }) => compose(heard.who, meeting.id)),
    )

    desk.onPress(actionIds.showDraft, async ({ who, value }) => {
      const ruling = await readDraft(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      return { is: 'say', message: draftShown(ruling.value.at, ruling.value.now, 'shown', ruling.value) }
    })

    desk.onPress(
      actionIds.agendaOrder,
      async ({ who, value }) => {
        const ruling = await readDraft(deps, who, value)
        if (!ruling.ok) return refused(ruling.refusal)
        const { at, now, standing } = ruling.value
        return { is: 'form', view: orderView(at.meeting, now.lines, standing) }
      },
      { opensForm: true },
    )

    desk.onSubmit(actionIds.agendaOrderSubmitted, async ({ who, view }) => {
      const form = orderForm.safeParse(view.values)
      if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
      const { meeting } = readMetadata(orderMetadata, view.metadata)
      const ruling = await orderAgenda(deps, who, { meetingId: meeting, placed: form.data })
      if (!ruling.ok) {
        const [first] = Object.keys(view.values as Record<string, unknown>)
        return first ? { is: 'errors', errors: { [first]: sayRefusal(ruling.refusal) } } : refused(ruling.refusal)
      }
      return compose(who, meeting)
    })
  }
