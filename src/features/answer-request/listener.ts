import type { Deps } from '../../app/deps.ts'
import { answer } from '../../app/reports/answer.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { hereForm, longerForm, requestMetadata } from './form.ts'
import { saysInstead, saysInWords } from './form-listener.ts'
import { answerTaken, remarkTaken } from './messages.ts'
import { opens, says } from './press-listener.ts'
import { type Remark, remark } from './remark.ts'
import { hereView, insteadView, longerView, wordsView } from './views.ts'

/** The answers to a request for a report or for written evidence. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.provideIt, says(deps, { is: 'provide' }))
  desk.onPress(
    actionIds.someoneElse,
    opens(deps, (read) => insteadView(read, 'someone-else')),
    { opensForm: true },
  )
  desk.onPress(actionIds.needLonger, opens(deps, longerView), { opensForm: true })
  desk.onPress(
    actionIds.cannotProvide,
    opens(deps, (read) => wordsView(read, 'cannot')),
    { opensForm: true },
  )
  desk.onPress(actionIds.hereItIs, opens(deps, hereView), { opensForm: true })

  desk.onSubmit(actionIds.someoneElseSubmitted, saysInstead(deps, 'someone-else'))

  desk.onSubmit(
    actionIds.needLongerSubmitted,
    filledIn(longerForm, requestMetadata, async ({ who, said, of: { request: requestId } }) => {
      const ruling = await answer(deps, who, { requestId, answer: { is: 'longer', ...said } })
      return ruling.ok ? { is: 'say', message: answerTaken(ruling.value.read) } : refused(ruling.refusal)
    }),
  )

  desk.onSubmit(actionIds.cannotProvideSubmitted, saysInWords(deps, 'cannot'))

  desk.onSubmit(
    actionIds.hereItIsSubmitted,
    filledIn(
      hereForm,
      requestMetadata,
      async ({ who, said: { link = null, file, summary = null, part }, of: { request: requestId } }) => {
        const [chosen] = file
        const ruling = await answer(deps, who, {
          requestId,
          answer: { is: 'here', words: null },
          handedIn: { link, slackFileId: chosen?.id ?? null, fileName: chosen?.name ?? null, summary, part },
        })
        if (ruling.ok) return { is: 'say', message: answerTaken(ruling.value.read) }
        const field = ruling.refusal.rule === 'exempt-not-held' ? 'file' : 'link'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      },
    ),
  )

  const remarks = (action: string, what: Remark) =>
    desk.onPress(action, async ({ who, value }) => {
      const ruling = await remark(deps, who, value, what)
      return ruling.ok ? { is: 'say', message: remarkTaken(ruling.value, what) } : refused(ruling.refusal)
    })
  remarks(actionIds.draftReady, 'draft-ready')
  remarks(actionIds.willSpeak, 'will-speak')
}
