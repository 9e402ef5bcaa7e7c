import type { Deps } from '../../app/deps.ts'
import { takesReferrals } from '../../domain/programme/referral.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { referForm, referMetadata } from './form.ts'
import { matterReferred } from './messages.ts'
import { referMatter } from './refer-matter.ts'
import { referView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee }) => ({
        is: 'form',
        view: referView(committee, heard.text, takesReferrals(committee.kind)),
      })),
    )

    desk.onSubmit(
      actionIds.referSubmitted,
      filledIn(
        referForm,
        referMetadata,
        async ({ who, said: { title, why, outcome = null, excluded }, of: { committee } }) => {
          const ruling = await referMatter(deps, who, {
            committeeId: committee,
            title,
            why,
            desiredOutcome: outcome,
            mayBeExcluded: excluded,
          })
          return ruling.ok
            ? { is: 'say', message: matterReferred(ruling.value.item, ruling.value.committee) }
            : { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
        },
      ),
    )
  }
