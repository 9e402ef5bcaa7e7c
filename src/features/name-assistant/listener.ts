import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { assistantForm } from './form.ts'
import { assistantNamed, assistantView } from './messages.ts'
import { nameAssistant } from './name-assistant.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.assistant,
    ({ who }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const me = await tx.people.find(who.personId)
        const assistant = me?.assistantId ? await tx.people.find(me.assistantId) : null
        return { is: 'form', view: assistantView(assistant?.slackId ?? null) }
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.assistantSubmitted,
    filledIn(assistantForm, z.unknown(), async ({ who, said }) => {
      const ruling = await nameAssistant(deps, who, said.assistant ?? null)
      return ruling.ok
        ? { is: 'say', message: assistantNamed(ruling.value) }
        : { is: 'errors', errors: { assistant: sayRefusal(ruling.refusal) } }
    }),
  )
}
