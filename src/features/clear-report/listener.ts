import type { Deps } from '../../app/deps.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { clearReport, mayClear } from './clear-report.ts'
import { changesForm, clearanceMeant } from './form.ts'
import { changesTold, changesView, clearanceAsked } from './messages.ts'

const meant = (value: string) => {
  const [request, kind] = value.split(' ')
  return clearanceMeant.safeParse({ request, kind })
}

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.cleared, async ({ who, value, message }): Promise<Answer> => {
    const pressed = meant(value)
    if (!pressed.success) return refused({ rule: 'no-such-request' })
    const { request: requestId, kind } = pressed.data
    const ruling = await clearReport(deps, who, { requestId, kind, state: 'cleared', words: null })
    if (!ruling.ok) return refused(ruling.refusal)
    const theirs = ruling.value.clearances.filter((one) => one.personId === who.personId || one.kind === kind)
    const drawn = clearanceAsked(ruling.value, theirs)
    return message ? { is: 'redrawn', message: drawn } : { is: 'say', message: drawn }
  })

  desk.onPress(
    actionIds.changesNeeded,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const pressed = meant(value)
        const read = pressed.success ? await readRequest(tx, deps.clock, pressed.data.request) : null
        if (!pressed.success || !read) return refused({ rule: 'no-such-request' })
        const may = await mayClear(tx, deps, who, read, pressed.data.kind)
        return may.ok ? { is: 'form', view: changesView(read, pressed.data.kind) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.changesNeededSubmitted,
    filledIn(changesForm, clearanceMeant, async ({ who, said, of: { request: requestId, kind } }) => {
      const ruling = await clearReport(deps, who, { requestId, kind, state: 'changes', words: said.words })
      return ruling.ok
        ? { is: 'say', message: changesTold(ruling.value) }
        : { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
    }),
  )
}
