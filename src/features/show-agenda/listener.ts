import type { Deps } from '../../app/deps.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { askedHistory } from './asked-history.ts'
import { askedPage } from './asked-messages.ts'
import { stateOfAgenda } from './messages.ts'
import { showAgenda } from './show-agenda.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await showAgenda(deps, heard.who, { meetingId: meeting.id })
        return ruling.ok ? { is: 'say', message: stateOfAgenda(ruling.value) } : refused(ruling.refusal)
      }),
    )
    desk.onPress(actionIds.askedAboutAgenda, async ({ who, value }) => {
      const ruling = await askedHistory(deps, who, value)
      return ruling.ok ? { is: 'say', message: askedPage(ruling.value) } : refused(ruling.refusal)
    })
  }
