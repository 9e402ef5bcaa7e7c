import type { Deps } from '../../app/deps.ts'
import { draftNamed } from '../../app/draft-named.ts'
import type { Audience } from '../../app/ports/audience.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import { cannotBePostedIn } from '../../slack/agenda/channel-shut-words.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { cannotPostYet, posted, whoWillSee } from './messages.ts'
import { type Postable, postAgenda, previewPost } from './post-agenda.ts'

/** In rehearsal nothing goes to the channel, so that nothing stands in the way. */
const isShut = ({ at, is }: Postable, audience: Audience): audience is Exclude<Audience, { is: 'ours' }> =>
  is === 'not-posted' && !at.committee.isInRehearsal && cannotBePostedIn(audience)

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
        const may = !isShut(ruling.value, audience)
        return { is: 'say', message: may ? whoWillSee(ruling.value, audience) : cannotPostYet(ruling.value, audience) }
      }),
    )

    desk.onPress(actionIds.postAgendaNow, async ({ who, value }) => {
      const draft = draftNamed(value)
      if (!draft) return refused({ rule: 'no-such-meeting' })
      const looked = await previewPost(deps, who, draft)
      if (!looked.ok) return refused(looked.refusal)
      // Asked outside a transaction, and once more: the bot may have been taken out since the draft was shown.
      const audience = await deps.channels.audience(looked.value.channel, who.councilId)
      if (isShut(looked.value, audience)) return { is: 'say', message: cannotPostYet(looked.value, audience) }
      const ruling = await postAgenda(deps, who, draft)
      return ruling.ok ? { is: 'say', message: posted(ruling.value) } : refused(ruling.refusal)
    })
  }
