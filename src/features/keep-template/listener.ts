import type { Deps } from '../../app/deps.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { templateForm, templateMetadata } from './form.ts'
import { keepTemplate, removeTemplate, templateOf } from './keep-template.ts'
import { templateKept, templateSeen, templateView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.templateShow, async ({ who, value }) => {
    if (!isUuid(value)) return refused({ rule: 'no-such-committee' })
    const ruling = await templateOf(deps, who, value)
    return ruling.ok ? { is: 'say', message: templateSeen(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(
    actionIds.templateOpen,
    async ({ who, value }) => {
      if (!isUuid(value)) return refused({ rule: 'no-such-committee' })
      const ruling = await templateOf(deps, who, value)
      return ruling.ok ? { is: 'form', view: templateView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.templateSubmitted,
    filledIn(templateForm, templateMetadata, async ({ who, said: { file, all }, of: { committee } }) => {
      const ruling = await keepTemplate(deps, who, { committeeId: committee, fileId: file[0].id, isForAll: all })
      return ruling.ok
        ? { is: 'say', message: templateKept(ruling.value) }
        : { is: 'errors', errors: { file: sayRefusal(ruling.refusal) } }
    }),
  )

  desk.onPress(actionIds.templateRemove, async ({ who, value }) => {
    const [committeeId = '', templateId = ''] = value.split(' ')
    if (!isUuid(committeeId)) return refused({ rule: 'no-such-committee' })
    const ruling = await removeTemplate(deps, who, { committeeId, templateId })
    return ruling.ok ? { is: 'redrawn', message: templateSeen(ruling.value) } : refused(ruling.refusal)
  })
}
