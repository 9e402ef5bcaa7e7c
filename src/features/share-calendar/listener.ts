import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { Word } from '../feature.ts'
import { shareCalendarForm, shareCalendarMetadata } from './form.ts'
import { calendarShared, shareCalendarView } from './messages.ts'
import { shareCalendar } from './share-calendar.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee }) => ({ is: 'form', view: shareCalendarView(committee) })),
    )
    desk.onSubmit(actionIds.shareCalendarSubmitted, async ({ who, view }) => {
      const form = shareCalendarForm.safeParse(view.values)
      if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
      const { committee } = readMetadata(shareCalendarMetadata, view.metadata)
      const ruling = await shareCalendar(deps, who, { committeeId: committee, whose: form.data.whose })
      return ruling.ok
        ? { is: 'say', message: calendarShared(ruling.value) }
        : { is: 'errors', errors: { whose: sayRefusal(ruling.refusal) } }
    })
  }
