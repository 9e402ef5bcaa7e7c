import type { Deps } from '../../app/deps.ts'
import { answer } from '../../app/reports/answer.ts'
import { nameOf } from '../../app/reports/whom.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { insteadForm, requestMetadata, wordsForm } from './form.ts'
import { answerTaken } from './messages.ts'

/** The form that names somebody else, sent in: for a request, or a colleague for an invitation. */
export const saysInstead = (deps: Deps, is: 'someone-else' | 'colleague') =>
  filledIn(
    insteadForm,
    requestMetadata,
    async ({ who, said: { person = null, name = null, email = null, why = null }, of: { request: requestId } }) => {
      const instead = await deps.store
        .for(who.councilId)
        .transaction((tx) => nameOf(tx, deps, who.teamId, { slackId: person, name, email }))
      if (!instead.ok) return { is: 'errors', errors: { person: sayRefusal(instead.refusal) } }
      const ruling = await answer(deps, who, { requestId, answer: { is, instead: instead.value, why } })
      return ruling.ok ? { is: 'say', message: answerTaken(ruling.value.read) } : refused(ruling.refusal)
    },
  )

/** The form for an answer in words, sent in. */
export const saysInWords = (deps: Deps, is: 'another-date' | 'cannot') =>
  filledIn(wordsForm, requestMetadata, async ({ who, said: { words }, of: { request: requestId } }) => {
    const ruling = await answer(deps, who, { requestId, answer: { is, words } })
    return ruling.ok ? { is: 'say', message: answerTaken(ruling.value.read) } : refused(ruling.refusal)
  })
