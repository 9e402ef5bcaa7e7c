import type { Deps } from '../../app/deps.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { consultOnAgenda } from './consult-on-agenda.ts'
import { consulted } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await consultOnAgenda(deps, heard.who, { meetingId: meeting.id })
        return ruling.ok ? { is: 'say', message: consulted(ruling.value) } : refused(ruling.refusal)
      }),
    )
  }
