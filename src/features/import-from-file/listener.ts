import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readMetadata } from '../../slack/kit/form.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { fromFileForm, fromFileMetadata, previewMetadata, readValue } from './form.ts'
import { fromFileView, listTaken, previewView } from './messages.ts'
import { lookAtList, MAY, takeList } from './read-list.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.fromFile,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const asked = readValue(value)
        const committee = asked && (await tx.committees.find(asked.committee))
        if (!asked || !committee) return refused({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, MAY[asked.of], committee.id)
        return may.ok ? { is: 'form', view: fromFileView(asked.of, committee) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.fromFileSubmitted,
    filledIn(fromFileForm, fromFileMetadata, async ({ who, said, of: { of, committee } }) => {
      const file = said.file[0].id
      const seen = await lookAtList(deps, who, { of, committeeId: committee, fileId: file })
      if (!seen.ok) return { is: 'errors', errors: { file: sayRefusal(seen.refusal) } }
      return { is: 'form', view: previewView(seen.value.list, { file, digest: seen.value.digest }) }
    }),
  )

  desk.onSubmit(actionIds.fromFileConfirmed, async ({ who, view }) => {
    const { of, committee, file, digest } = readMetadata(previewMetadata, view.metadata)
    const taken = await takeList(deps, who, { of, committeeId: committee, fileId: file, digest })
    return taken.ok ? { is: 'say', message: listTaken(taken.value) } : refused(taken.refusal)
  })
}
