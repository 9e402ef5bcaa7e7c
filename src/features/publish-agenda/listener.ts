import type { Deps } from '../../app/deps.ts'
import { draftNamed } from '../../app/draft-named.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { publishForm, publishMetadata } from './form.ts'
import { publicationRecorded } from './messages.ts'
import { preparePublication } from './prepare-publication.ts'
import { publishAgenda } from './publish-agenda.ts'
import { publishView } from './views.ts'

/** The field under which a refusal is said: where it can be put right. */
const fieldOf = ({ rule }: Refusal): string =>
  rule === 'needs-reason-late'
    ? 'late'
    : rule === 'publication-day-wrong' || rule === 'agenda-is-published'
      ? 'day'
      : 'reason'

/** Slack in, one use-case, Slack out: the form of publication, and the record. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await preparePublication(deps, heard.who, meeting.id)
        if (!ruling.ok) return refused(ruling.refusal)
        const { at, today, inTheWay } = ruling.value
        return { is: 'form', view: publishView(at, today, inTheWay && sayRefusal(inTheWay)) }
      }),
    )

    desk.onSubmit(
      actionIds.publishAgendaSubmitted,
      filledIn(publishForm, publishMetadata, async ({ who, said, of }) => {
        const draft = draftNamed(of.draft)
        if (!draft) return { is: 'errors', errors: { day: sayRefusal({ rule: 'no-such-meeting' }) } }
        const ruling = await publishAgenda(deps, who, {
          ...draft,
          publishedOn: said.day,
          link: said.link ?? null,
          noticeAtOffices: said.notice,
          summonsSent: said.summons,
          withoutReplyBecause: said.reason ?? null,
          lateBecause: said.late ?? null,
        })
        if (!ruling.ok) return { is: 'errors', errors: { [fieldOf(ruling.refusal)]: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: publicationRecorded(ruling.value) }
      }),
    )
  }
