import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { suggestForm, suggestMetadata } from './form.ts'
import { suggestionMade } from './messages.ts'
import { suggestItem } from './suggest-item.ts'
import { suggestView } from './views.ts'

/** The member's side. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee }) => ({
        is: 'form',
        view: suggestView(committee, heard.text),
      })),
    )

    desk.onSubmit(
      actionIds.suggestSubmitted,
      filledIn(
        suggestForm,
        suggestMetadata,
        async ({ who, said: { title, why, outcome = null }, of: { committee } }) => {
          const ruling = await suggestItem(deps, who, { committeeId: committee, title, why, desiredOutcome: outcome })
          return ruling.ok
            ? { is: 'say', message: suggestionMade(ruling.value) }
            : { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
        },
      ),
    )
  }
