import { agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { type DraftNamed, draftNamed } from '../../app/draft-named.ts'
import type { AnswerGiven } from '../../domain/agenda/asking.ts'
import type { Answer, Desk, Heard } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { answerAgenda } from './answer-agenda.ts'
import { changeForm, changeMetadata } from './form.ts'
import { changeView, consultation, thanks } from './messages.ts'

/** Slack in, one use-case, Slack out: the buttons of a draft that was put to somebody. */
export const listen = (desk: Desk, deps: Deps): void => {
  const take = async (who: Heard['who'], draft: DraftNamed | null, answer: AnswerGiven): Promise<Answer> => {
    if (!draft) return refused({ rule: 'no-such-meeting' })
    const ruling = await answerAgenda(deps, who, { ...draft, answer, words: null })
    if (!ruling.ok) return refused(ruling.refusal)
    const { at, asking } = ruling.value
    const again = consultation(at, draft.revision, asking)
    return again
      ? { is: 'redrawn', message: again, say: thanks(ruling.value) }
      : { is: 'say', message: thanks(ruling.value) }
  }
  // From Home: the draft as it is put to them, with the answers.
  desk.onPress(actionIds.agendaAnswerOpen, async ({ who, value }) => {
    const draft = draftNamed(value)
    const at =
      draft && (await deps.store.for(who.councilId).transaction((tx) => agendaAt(tx, deps.clock, draft.meetingId)))
    if (!at) return refused({ rule: 'no-such-meeting' })
    const asked = at.askings.map(({ personId }) => personId)
    if (!asked.includes(who.personId))
      return refused({ rule: 'agenda-not-yours-to-answer', asked: asked.flatMap((id) => at.names.get(id) ?? []) })
    const message = consultation(at, at.agenda.revision, who)
    return message ? { is: 'say', message } : refused({ rule: 'no-such-meeting' })
  })
  desk.onPress(actionIds.agendaContent, ({ who, value }) => take(who, draftNamed(value), 'content'))
  desk.onPress(actionIds.agendaApprove, ({ who, value }) => take(who, draftNamed(value), 'approve'))
  desk.onPress(actionIds.agendaRing, ({ who, value }) => take(who, draftNamed(value), 'ring'))

  desk.onPress(
    actionIds.agendaChange,
    async ({ value }) => {
      const draft = draftNamed(value)
      return draft ? { is: 'form', view: changeView(draft) } : refused({ rule: 'no-such-meeting' })
    },
    { opensForm: true },
  )
  desk.onSubmit(
    actionIds.agendaChangeSubmitted,
    filledIn(changeForm, changeMetadata, async ({ who, said, of }) => {
      const draft = draftNamed(of.draft)
      if (!draft) return { is: 'errors', errors: { words: sayRefusal({ rule: 'no-such-meeting' }) } }
      const ruling = await answerAgenda(deps, who, { ...draft, answer: 'change', words: said.words })
      if (!ruling.ok) return { is: 'errors', errors: { words: sayRefusal(ruling.refusal) } }
      return { is: 'say', message: thanks(ruling.value) }
    }),
  )
}
