import type { Deps } from '../../app/deps.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { allow, refuse } from '../../domain/ruling.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { editOne } from './change-one.ts'
import { editForm, editMetadata, readButton } from './form.ts'
import { withPage } from './look-at-page.ts'
import { changeEdited } from './messages.ts'
import { editView } from './views.ts'

/** A proposal is made to say what was meant, before it is added. */
export const listenToEdits = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.editRead,
    async ({ who, value }) => {
      const { page, about } = readButton(value)
      const view = await withPage(deps, who, page, async (tx, { changes, committee }) => {
        const proposal = changes.find(({ id }) => id === about)
        if (!proposal) return refuse({ rule: 'no-such-proposal' })
        if (proposal.state !== 'open')
          return refuse({ rule: 'proposal-is-settled', title: proposal.title, how: 'settled' })
        const owner = proposal.change.ownerId ? await tx.people.find(proposal.change.ownerId) : null
        const live = await tx.items.of(committee.id, LIVE_STAGES)
        return allow(editView(proposal, page, live, owner?.slackId ?? null))
      })
      return view.ok ? { is: 'form', view: view.value } : refused(view.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.editReadSubmitted,
    filledIn(
      editForm,
      editMetadata,
      async ({ who, said: { is, title, item, meeting, due, person, owner, body }, of: { page, proposal } }) => {
        const ruling = await editOne(deps, who, page, proposal, {
          is,
          title,
          itemId: item && item !== 'new' ? item : null,
          meeting: meeting ?? null,
          due: due ?? null,
          ownerSlackId: person ?? null,
          owner: owner ?? null,
          body: body ?? null,
        })
        if (!ruling.ok) return { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: changeEdited(title) }
      },
    ),
  )
}
