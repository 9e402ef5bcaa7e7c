import { type ApprovalSettings, DEFAULT_APPROVALS } from '../../domain/approvals/approval-settings.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import type { Approvals } from './change-approvals.ts'
import { approvalsChanged, approvalsPage } from './messages.ts'
import { rulesView, stepView } from './views.ts'

const NAMED = '01980000-0000-7000-8000-0000000000f9'
const committee = (approvals: Partial<ApprovalSettings> = {}): Approvals => ({
  committee: aCommittee({ settings: { ...DEFAULT_SETTINGS, approvals: { ...DEFAULT_APPROVALS, ...approvals } } }),
  names: new Map([[NAMED, 'Siân Ŵyn-Jones']]),
})
const chains = {
  agenda: [
    { purpose: 'consult', needs: 'all', who: ['chair'], standIn: 'vice-chair' },
    { purpose: 'approve', needs: 'all', who: ['monitoring-officer'], standIn: 'proper-officer' },
  ],
  report: [
    { purpose: 'approve', needs: 'all', who: ['lead-officer'], standIn: null },
    { purpose: 'approve', needs: 'all', who: ['finance', 'legal'], standIn: `person:${NAMED}` },
    { purpose: 'approve', needs: 'any', who: ['monitoring-officer', `person:${NAMED}`], standIn: null },
  ],
  supplement: [{ purpose: 'consult', needs: 'any', who: ['chair', 'vice-chair'], standIn: null }],
} as const satisfies ApprovalSettings['chains']

export const stories: Stories = {
  'as usual': () => approvalsPage(committee()),
  'chains of its own': () => approvalsPage(committee({ chains, standInAfter: 1, forbidsOwnWork: true })),
  'the form of a step: agendas': () => stepView(committee(), 'agenda'),
  'the form of a step: reports': () => stepView(committee({ chains }), 'report'),
  'the form of a step: late papers': () => stepView(committee(), 'supplement'),
  'the form of the rules': () => rulesView(committee()),
  'told after a form': () => approvalsChanged(committee({ chains })),
}
