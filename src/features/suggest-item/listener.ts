import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { Word } from '../feature.ts'
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

    desk.onSubmit(actionIds.suggestSubmitted, async ({ who, view }) => {
      const form = suggestForm.safeParse(view.values)
      if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
      const { committee } = readMetadata(suggestMetadata, view.metadata)
      const { title, why, outcome = null } = form.data
      const ruling = await suggestItem(deps, who, { committeeId: committee, title, why, desiredOutcome: outcome })
      return ruling.ok
        ? { is: 'say', message: suggestionMade(ruling.value) }
        : { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
    })
  }
