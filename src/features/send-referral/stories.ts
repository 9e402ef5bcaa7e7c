import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Referral } from '../../domain/outcomes/referral.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { aBusiness, aMemo, anOutcome } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { memo, memoFileMade } from './messages.ts'
import { answeredView, deliveredView, referralView } from './views.ts'

const at = (given: Partial<Referral> = {}) => ({
  referral: aMemo(given),
  committee: aCommittee(),
  meeting: aMeeting(),
  title: 'Children’s complaints',
})
const delivered = {
  state: 'delivered',
  receivedOn: civilDate('2026-11-20'),
  deliveryProof: 'Acknowledged by their clerk',
} as const
const business = { committee: aCommittee(), meeting: aMeeting(), business: aBusiness(), outcome: anOutcome() }

export const stories: Stories = {
  'the form': () => referralView(business),
  'the form for what was considered in private': () =>
    referralView({ ...business, business: aBusiness({ isPrivate: true }) }),
  'the memo, prepared': () => memo(at()),
  'the memo, delivered': () => memo(at(delivered)),
  'the memo, answered': () => memo(at({ ...delivered, state: 'answered', response: 'Agreed on Thursday 17 December' })),
  'the memo without comments': () => memo(at({ comments: [], forDay: null })),
  'told: the memo is in your messages': () =>
    memoFileMade({ title: 'Memo to Cabinet: Children’s <complaints>', name: 'memo-to-cabinet-2026-11-12.docx' }),
  'the form for delivery': () => deliveredView(at(), civilDate('2026-11-20')),
  'the form for the answer': () => answeredView(at()),
}
