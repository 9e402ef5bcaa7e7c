import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readMetadata } from '../../slack/kit/form.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { newMetadata, pageForm, pageMetadata } from './form.ts'
import { pageTaken } from './notice-messages.ts'
import { pageFoundView, pageView } from './page-views.ts'
import { lookAtPage, takePage } from './take-page.ts'

/** Workstreams and phases out of a page: the form, what was found, and that taken over. */
export const listenToPages = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.workstreamsFromPage,
    pressedInCommittee(deps, 'keep-workstreams', async ({ committee }) => ({ is: 'form', view: pageView(committee) })),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.workstreamsFromPageSubmitted,
    filledIn(pageForm, newMetadata, async ({ who, said, of: { committee } }) => {
      const fileId = said.file[0].id
      const seen = await lookAtPage(deps, who, { committeeId: committee, fileId })
      return seen.ok
        ? { is: 'form', view: pageFoundView(seen.value, fileId) }
        : { is: 'errors', errors: { file: sayRefusal(seen.refusal) } }
    }),
  )

  desk.onSubmit(actionIds.workstreamsFromPageConfirmed, async ({ who, view }) => {
    const { committee, file, digest } = readMetadata(pageMetadata, view.metadata)
    const taken = await takePage(deps, who, { committeeId: committee, fileId: file, digest })
    return taken.ok ? { is: 'say', message: pageTaken(taken.value) } : refused(taken.refusal)
  })
}
