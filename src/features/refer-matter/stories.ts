import type { Asked, Proposal } from '../../domain/proposals/proposal.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { aConsultation } from '../../slack/kit/programme/gallery-plan.ts'
import { matterReferred, referralPutOff, referralTold, referralToOfficer, referralToRule } from './messages.ts'
import type { ReferralSeen } from './referral-seen.ts'
import { referView, ruleOutsideView, withdrawView } from './views.ts'

const item = anItem({ title: 'Flooding in Mill Lane', origin: 'referral', stage: { is: 'referred' } })
const outside = { ...item, stage: { is: 'not-taken-forward' as const } }
const referral = (given: Partial<Proposal<Asked>> = {}): Proposal<Asked> => ({
  ...aConsultation(),
  kind: 'referral',
  title: item.title,
  words: 'The culvert has overflowed four times',
  change: { is: 'refer', desiredOutcome: null, mayBeExcluded: false },
  ...given,
})
const seen = (given: Partial<ReferralSeen> = {}): ReferralSeen => ({
  referral: referral(),
  item,
  committee: aCommittee(),
  member: 'Councillor Beth Lowe',
  meetingDay: null,
  officer: { name: 'Alison Grey', telephone: '01632 960 118', email: 'a.grey@westmarch.example' },
  ...given,
})
const excluded = referral({ change: { is: 'refer', desiredOutcome: null, mayBeExcluded: true } })

export const stories: Stories = {
  'the form': () => referView(aCommittee(), '', true),
  'the form in Wales': () => referView(aCommittee({ nation: 'wales' }), 'Flooding in Mill Lane', true),
  'a body that takes no referrals': () => referView(aCommittee({ kind: 'cabinet', name: 'Cabinet' }), '', false),
  'matter referred': () => matterReferred(item, aCommittee()),
  'to the officer': () => referralToOfficer(seen()),
  'to the officer, scheduled, and it may be excluded': () =>
    referralToOfficer(seen({ meetingDay: aMeeting().day, referral: excluded })),
  'to the officer, ended': () =>
    referralToOfficer(seen({ item: outside, referral: referral({ reason: 'A planning decision under appeal' }) })),
  'to the member: on an agenda': () => referralTold(seen({ meetingDay: aMeeting().day })),
  'to the member: put off': () => referralTold(seen()),
  'to the member: ruled outside': () =>
    referralTold(seen({ item: outside, referral: referral({ reason: 'A planning decision under appeal' }) })),
  'to the monitoring officer: to rule': () => referralToRule(seen({ referral: excluded })),
  'to the monitoring officer: put off twice': () => referralPutOff(seen({ referral: referral({ deferrals: 2 }) })),
  'withdraw it': () => withdrawView(item),
  'rule it outside': () => ruleOutsideView(item),
}
