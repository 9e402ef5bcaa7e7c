import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { JointForm } from '../../domain/joint/form.ts'
import type { JointMirror, JointShare } from '../../domain/joint/share.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { jointSeen, newsOf } from './joint-messages.ts'
import { accepted, answeredNotice, endedNotice, invited, leftJoint, refusedInvitation, withdrawn } from './messages.ts'
import { codeView, invitationView, inviteView } from './views.ts'

const committee = aCommittee({ name: 'South Downs Waste Partnership' })
const now = '2026-10-05T09:00:00.000Z'
const share = (given: Partial<JointShare> = {}): JointShare => ({
  id: '01980000-0000-7000-8000-0000000000f1',
  committeeId: committee.id,
  authority: 'Eastmarch <Borough>',
  state: 'invited',
  invitedAt: '2026-10-01T09:00:00.000Z',
  expiresAt: '2026-10-15T09:00:00.000Z',
  partnerCouncilId: null,
  partnerName: null,
  endedAt: null,
  ...given,
})
const took: Partial<JointShare> = { state: 'accepted', partnerCouncilId: 'b', partnerName: 'Eastmarch Borough Council' }
const form: JointForm = {
  host: 'Westmarch County Council',
  committee: 'South Downs Waste Partnership',
  contact: { name: 'Alison Reed', telephone: '01632 960 001' },
  meetings: [
    {
      id: 'm1',
      day: civilDate('2026-11-12'),
      time: timeOfDay('10:00'),
      venue: 'County Hall',
      agenda: { on: civilDate('2026-11-03'), link: 'https://westmarch.example/agenda' },
      rows: [
        { number: 4, title: 'Kerbside <glass>', status: 'Scheduled', inPrivate: null },
        { number: 7, title: 'Depot lease', status: 'Scheduled', inPrivate: 'considered in private (paragraph 3)' },
      ],
    },
    { id: 'm2', day: civilDate('2027-01-14'), time: timeOfDay('14:00'), venue: null, agenda: null, rows: [] },
  ],
  waiting: [{ number: 9, title: 'Food waste', status: 'To be scheduled', inPrivate: null }],
}
const mirror = (given: Partial<JointMirror> = {}): JointMirror => ({
  id: '01980000-0000-7000-8000-0000000000f2',
  committeeId: committee.id,
  shareId: share().id,
  hostCouncilId: 'a',
  hostName: form.host,
  committeeName: form.committee,
  state: 'active',
  endedBecause: null,
  version: 3,
  form,
  ...given,
})
const invitation = {
  committee: aCommittee({ name: 'Waste (Eastmarch)' }),
  hostName: form.host,
  jointName: form.committee,
  authority: 'Eastmarch <Borough>',
  digest: 'a'.repeat(64),
}
const seen = { shares: [], mirrors: [], mayShare: true, now }

export const stories: Stories = {
  'shared with nobody': () => jointSeen(committee, seen),
  'shared with nobody, as a member sees it': () => jointSeen(committee, { ...seen, mayShare: false }),
  'to the host’s officer': () =>
    jointSeen(committee, {
      ...seen,
      shares: [
        share(),
        share({ ...took, authority: 'Northmarch' }),
        share({ authority: 'Southmarch', state: 'refused' }),
        share({ authority: 'Old Town', expiresAt: '2026-10-01T09:00:00.000Z' }),
        share({ ...took, authority: 'Midmarch', state: 'left' }),
      ],
    }),
  'to a partner’s officer': () => jointSeen(committee, { ...seen, mirrors: [mirror()] }),
  'to a partner’s member': () => jointSeen(committee, { ...seen, mirrors: [mirror()], mayShare: false }),
  'a moment after it was accepted': () =>
    jointSeen(committee, { ...seen, mirrors: [mirror({ version: 0, form: null })] }),
  'after the host ended it': () =>
    jointSeen(committee, { ...seen, mirrors: [mirror({ state: 'ended', endedBecause: 'withdrawn' })] }),
  'after leaving': () => jointSeen(committee, { ...seen, mirrors: [mirror({ state: 'ended', endedBecause: 'left' })] }),
  'the form of an invitation': () => inviteView(committee),
  'the form of a code': () => codeView(committee),
  'what a code leads to': () => invitationView(invitation),
  'the code': () => invited({ committee, share: share(), code: 'K7QM-2HXR-9TBC-WDFP' }),
  accepted: () => accepted(invitation),
  refused: () => refusedInvitation(invitation),
  'an invitation withdrawn': () => withdrawn(share({ state: 'withdrawn' })),
  'a sharing ended': () => withdrawn(share({ ...took, state: 'withdrawn' })),
  'left by the partner': () => leftJoint(mirror({ state: 'ended', endedBecause: 'left' })),
  'in the partner’s channel': () => newsOf(mirror(), form),
  'in the partner’s channel, with no meeting': () =>
    newsOf(mirror(), { ...form, meetings: [], waiting: [], contact: null }),
  'to the host: accepted': () => answeredNotice(share(took), committee),
  'to the host: refused': () => answeredNotice(share({ state: 'refused' }), committee),
  'to the host: left': () => answeredNotice(share({ ...took, state: 'left' }), committee),
  'to the partner: it has ended': () => endedNotice(mirror({ state: 'ended', endedBecause: 'withdrawn' })),
}
