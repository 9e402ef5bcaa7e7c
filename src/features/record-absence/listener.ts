import type { Deps } from '../../app/deps.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { awayForm, awayMetadata } from './form.ts'
import { awayRecorded, awayView } from './messages.ts'
import { recordAbsence } from './record-absence.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee }) => ({
        is: 'form',
        view: awayView(committee, heard.who.slackId, civilDateAt(deps.clock.now(), committee.zone)),
      })),
    )

    desk.onSubmit(
      actionIds.awaySubmitted,
      filledIn(awayForm, awayMetadata, async ({ who, said, of }) => {
        const { person: slackId, since, until, deputy } = said
        const committeeId = of.committee
        const ruling = await recordAbsence(deps, who, { committeeId, slackId, since, until, deputy: deputy ?? null })
        if (!ruling.ok) return { is: 'errors', errors: { person: sayRefusal(ruling.refusal) } }
        return {
          is: 'say',
          message: awayRecorded(ruling.value.person.name, said, ruling.value.deputy?.name ?? null),
        }
      }),
    )
  }
