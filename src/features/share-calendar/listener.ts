import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
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
    desk.onSubmit(
      actionIds.shareCalendarSubmitted,
      filledIn(shareCalendarForm, shareCalendarMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await shareCalendar(deps, who, { committeeId: committee, whose: said.whose })
        return ruling.ok
          ? { is: 'say', message: calendarShared(ruling.value) }
          : { is: 'errors', errors: { whose: sayRefusal(ruling.refusal) } }
      }),
    )
  }
