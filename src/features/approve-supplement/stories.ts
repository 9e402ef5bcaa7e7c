import type { SupplementApproval } from '../../app/approvals/supplement-approval.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import { progressOf } from '../../domain/agenda/progress.ts'
import type { Chain } from '../../domain/approvals/approval-settings.ts'
import { anAsking } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { answeredTold, approvalAsked, changeView, thanked } from './messages.ts'

const OTHER = '01980000-0000-7000-8000-0000000000f4'
const PROPOSAL = '01980000-0000-7000-8000-0000000000c1'
const me = anAsking().personId
const steps: Chain = [
  { purpose: 'approve', needs: 'any', who: ['monitoring-officer', 'proper-officer'], standIn: null },
]

const approval = (askings: readonly Asking[], publishedAt: string | null = null): SupplementApproval => ({
  proposal: {
    id: PROPOSAL,
    committeeId: aCommittee().id,
    kind: 'approval',
    state: 'open',
    change: { is: 'supplement', supplementId: OTHER, number: 1, steps },
    title: 'Supplement 1',
    words: null,
    itemId: null,
    meetingId: aMeeting().id,
    proposedById: null,
    proposedAt: '2026-11-05T09:00:00Z',
    advice: null,
    advisedById: null,
    decidedById: null,
    decidingBody: null,
    decidedAt: null,
    decision: null,
    reason: null,
    minute: null,
    deferrals: 0,
    revision: 1,
  },
  committee: aCommittee(),
  meeting: aMeeting(),
  supplement: {
    id: OTHER,
    agendaId: OTHER,
    number: 1,
    reason: 'The grant closes on <Friday> & cannot wait',
    lines: [{ change: 'late-item', number: null, title: 'Flood *grant*', words: 'A late item', itemId: null }],
    byId: null,
    publishedAt,
    link: null,
  },
  askings,
  progress: progressOf(askings, 1, new Map(), { steps, vacant: [], covered: [], goneOn: [] }),
  names: new Map([
    [me, 'Owain Teifi'],
    [OTHER, 'Hugh Marsh'],
  ]),
})
const approving = (given: Partial<Asking> = {}) =>
  anAsking({ askedRevision: 1, purpose: 'approve', needs: 'any', ...given })
const answered = { answer: 'approve', answeredRevision: 1, answeredAt: '2026-11-05T10:00:00Z' } as const
const change = { ...answered, answer: 'change', words: 'Name the <grant>' } as const

export const stories: Stories = {
  'to approve': () => approvalAsked(approval([approving()]), me)!,
  'for comments': () => approvalAsked(approval([approving({ purpose: 'consult', needs: 'all' })]), me)!,
  'asked for changes': () => approvalAsked(approval([approving(change)]), me)!,
  'one answer was enough': () =>
    approvalAsked(approval([approving(), approving({ id: OTHER, personId: OTHER, ...answered })]), me)!,
  'it has been published': () => approvalAsked(approval([approving()], '2026-11-06T10:00:00Z'), me)!,
  'told: approved': () => answeredTold(approval([approving(answered)]))!,
  'told: changes, of somebody who stands in': () =>
    answeredTold(approval([approving({ ...change, needs: 'all', delegateForId: OTHER })]))!,
  thanked: () => thanked(approval([approving(answered)])),
  'the form': () => changeView(PROPOSAL),
}
