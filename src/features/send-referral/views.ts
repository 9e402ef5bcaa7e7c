import type { ModalView } from '@slack/types'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { referredTo } from '../../domain/outcomes/record.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, plain, section } from '../../slack/kit/blocks.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { minuteInWords, resolutionInWords } from '../../slack/outcomes/outcome-words.ts'
import type { ReferralAt, ToRefer } from './send-referral.ts'

/** The form for a memo to another body, begun with what the meeting resolved. */
export const referralView = ({ meeting, business, outcome }: ToRefer): ModalView => {
  const asked = outcome.resolutions.filter(({ verb }) => verb === 'RECOMMENDED' || verb === 'REFERRED')
  const referred = referredTo(outcome)
  const words = asked.map((one) => resolutionInWords(one, asked.length > 1)).join('\n')
  return modal({
    title: 'Memo to another body',
    callbackId: actionIds.referralSubmitted,
    metadata: { outcome: outcome.id },
    submit: 'Prepare it',
    blocks: [
      section(
        `*${plain(business.title)}*\n${plain([longDate(meeting.day), minuteInWords(outcome.minute)].filter((part) => part).join(', '))}`,
      ),
      business.isPrivate && alert('This was considered in private. Give only what the public may read.'),
      textInput('body', 'To', {
        max: 200,
        initial: asked.find(({ body }) => body)?.body ?? referred?.body ?? null,
        placeholder: 'Cabinet',
      }),
      dayInput('forDay', 'For their meeting on', { optional: true }),
      longText('words', 'What is put to them', { initial: words || (referred?.words ?? null) }),
      longText('comments', 'Comments, by theme', {
        optional: true,
        initial: business.isPrivate ? null : outcome.keyPoints.join('\n') || null,
        hint: 'One to a line, as Theme: comment. Comments on one theme are put together.',
      }),
    ],
  })
}

/** The form for its delivery. */
export const deliveredView = ({ referral }: Pick<ReferralAt, 'referral'>, today: CivilDate): ModalView =>
  modal({
    title: 'Delivered',
    callbackId: actionIds.referralDeliveredSubmitted,
    metadata: { memo: referral.id },
    submit: 'Record',
    blocks: [
      section(`The memo to *${plain(referral.toBody)}*.`),
      dayInput('day', 'Received on', { initial: referral.receivedOn ?? today }),
      textInput('proof', 'How that is known', {
        max: 500,
        initial: referral.deliveryProof,
        placeholder: 'Acknowledged by e-mail by their clerk',
      }),
    ],
  })

/** The form for what was answered. */
export const answeredView = ({ referral }: Pick<ReferralAt, 'referral'>): ModalView =>
  modal({
    title: 'Their answer',
    callbackId: actionIds.referralAnsweredSubmitted,
    metadata: { memo: referral.id },
    submit: 'Record',
    blocks: [
      section(`What *${plain(referral.toBody)}* answered.`),
      longText('response', 'Their answer', { initial: referral.response }),
    ],
  })
