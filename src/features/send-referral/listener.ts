import type { Deps } from '../../app/deps.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { answeredForm, deliveredForm, memoMetadata, referralForm, referralMetadata } from './form.ts'
import { memoFile } from './memo-file.ts'
import { memo, memoFileMade } from './messages.ts'
import { openReferral, prepareReferral, referralAnswered, referralDelivered, toRefer } from './send-referral.ts'
import { answeredView, deliveredView, referralView } from './views.ts'

/** A memo to another body: prepared, delivered, answered. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.referralOpen,
    async ({ who, value }) => {
      const ruling = await toRefer(deps, who, value)
      return ruling.ok ? { is: 'form', view: referralView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.referralSubmitted,
    filledIn(
      referralForm,
      referralMetadata,
      async ({ who, said: { body, forDay, words, comments }, of: { outcome } }) => {
        const ruling = await prepareReferral(deps, who, {
          outcomeId: outcome,
          toBody: body,
          forDay: forDay ?? null,
          words,
          comments: comments ?? '',
        })
        return ruling.ok
          ? { is: 'say', message: memo(ruling.value) }
          : { is: 'errors', errors: { body: sayRefusal(ruling.refusal) } }
      },
    ),
  )

  desk.onPress(actionIds.referralShow, async ({ who, value }) => {
    const ruling = await openReferral(deps, who, value)
    return ruling.ok ? { is: 'say', message: memo(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(actionIds.referralFile, async ({ who, value }) => {
    const [referralId = '', format] = value.split(' ')
    const ruling = await memoFile(deps, who, { referralId, format: format === 'pdf' ? 'pdf' : 'docx' })
    return ruling.ok ? { is: 'say', message: memoFileMade(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(
    actionIds.referralDelivered,
    async ({ who, value }) => {
      const ruling = await openReferral(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      const today = civilDateAt(deps.clock.now(), ruling.value.committee.zone)
      return { is: 'form', view: deliveredView(ruling.value, today) }
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.referralDeliveredSubmitted,
    filledIn(deliveredForm, memoMetadata, async ({ who, said: { day, proof }, of: { memo: referralId } }) => {
      const ruling = await referralDelivered(deps, who, { referralId, received: day, proof })
      return ruling.ok
        ? { is: 'say', message: memo(ruling.value) }
        : { is: 'errors', errors: { day: sayRefusal(ruling.refusal) } }
    }),
  )

  desk.onPress(
    actionIds.referralAnswered,
    async ({ who, value }) => {
      const ruling = await openReferral(deps, who, value)
      return ruling.ok ? { is: 'form', view: answeredView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.referralAnsweredSubmitted,
    filledIn(answeredForm, memoMetadata, async ({ who, said, of: { memo: referralId } }) => {
      const ruling = await referralAnswered(deps, who, { referralId, response: said.response })
      return ruling.ok
        ? { is: 'say', message: memo(ruling.value) }
        : { is: 'errors', errors: { response: sayRefusal(ruling.refusal) } }
    }),
  )
}
