import type { Deps } from '../../app/deps.ts'
import { draftNamed } from '../../app/draft-named.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import type { Word } from '../feature.ts'
import { posted, whoWillSee } from './messages.ts'
import { postAgenda, previewPost } from './post-agenda.ts'

/** Slack in, one use-case, Slack out: first who will see it, then the posting. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await previewPost(deps, heard.who, { meetingId: meeting.id })
        if (!ruling.ok) return refused(ruling.refusal)
        const audience = await deps.channels.audience(ruling.value.channel, heard.who.councilId)
        return { is: 'say', message: whoWillSee(ruling.value, audience) }
      }),
    )

    desk.onPress(actionIds.postAgendaNow, async ({ who, value }) => {
      const draft = draftNamed(value)
      if (!draft) return refused({ rule: 'no-such-meeting' })
      const ruling = await postAgenda(deps, who, draft)
      return ruling.ok ? { is: 'say', message: posted(ruling.value) } : refused(ruling.refusal)
    })
  }
