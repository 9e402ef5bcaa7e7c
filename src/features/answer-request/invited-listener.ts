import type { Deps } from '../../app/deps.ts'
import { answer } from '../../app/reports/answer.ts'
import { nameOf } from '../../app/reports/whom.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { insteadForm, requestMetadata, wordsForm } from './form.ts'
import { answerTaken } from './messages.ts'
import { opens, says } from './press-listener.ts'
import { insteadView, wordsView } from './views.ts'

/** The answers to an invitation to attend. What somebody needs to take part is a feature of its own. */
export const listenToInvited = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.coming, says(deps, { is: 'coming' }))
  desk.onPress(
    actionIds.colleagueInstead,
    opens(deps, (read) => insteadView(read, 'colleague')),
    { opensForm: true },
  )
  desk.onPress(
    actionIds.anotherDate,
    opens(deps, (read) => wordsView(read, 'another-date')),
    { opensForm: true },
  )
  desk.onPress(
    actionIds.cannotCome,
    opens(deps, (read) => wordsView(read, 'cannot-come')),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.colleagueInsteadSubmitted,
    filledIn(
      insteadForm,
      requestMetadata,
      async ({ who, said: { person = null, name = null, email = null, why = null }, of: { request: requestId } }) => {
        const instead = await deps.store
          .for(who.councilId)
          .transaction((tx) => nameOf(tx, deps, who.teamId, { slackId: person, name, email }))
        if (!instead.ok) return { is: 'errors', errors: { person: sayRefusal(instead.refusal) } }
        const ruling = await answer(deps, who, { requestId, answer: { is: 'colleague', instead: instead.value, why } })
        return ruling.ok ? { is: 'say', message: answerTaken(ruling.value.read) } : refused(ruling.refusal)
      },
    ),
  )

  const inWords = (form: string, is: 'another-date' | 'cannot') =>
    desk.onSubmit(
      form,
      filledIn(wordsForm, requestMetadata, async ({ who, said, of: { request: requestId } }) => {
        const ruling = await answer(deps, who, { requestId, answer: { is, words: said.words } })
        return ruling.ok ? { is: 'say', message: answerTaken(ruling.value.read) } : refused(ruling.refusal)
      }),
    )
  inWords(actionIds.anotherDateSubmitted, 'another-date')
  inWords(actionIds.cannotComeSubmitted, 'cannot')
}
