import type { CommitteeKind, Nation } from '../committee/committee.ts'
import type { Role } from '../people/roles.ts'
import type { ProposalRefusal } from '../proposals/refusals.ts'
import { type Ruling, refuse } from '../ruling.ts'
import type { Item } from './item.ts'
import type { ProgrammeRefusal } from './refusals.ts'
import { taken } from './remove.ts'
import { isReferral } from './stage-words.ts'
import type { Changed } from './step.ts'

/**
 * # Referring a matter
 *
 * A member of an overview and scrutiny committee may have any matter that is relevant to its functions put on its
 * agenda and discussed at a meeting.
 * - Local Government Act 2000, [section 9FC](https://www.legislation.gov.uk/ukpga/2000/22/section/9FC); in Wales
 *   [section 21A](https://www.legislation.gov.uk/ukpga/2000/22/section/21A).
 *
 * Some matters are excluded from what other members of the council may refer: a planning decision, a licensing
 * decision, a person's own case where they have a right of review or appeal, and what is vexatious, discriminatory or
 * not reasonable to discuss. The first three are not excluded where the matter is an allegation that a function is not
 * being discharged at all, or is failing systematically.
 * - [S.I. 2012/1022](https://www.legislation.gov.uk/uksi/2012/1022/made), articles 3 and 4.
 *
 * How far the exclusions bear on a committee's own members is to be checked with the monitoring officer, who alone
 * rules on them here.
 */
export const EXCLUDED_MATTERS: readonly string[] = [
  'a planning decision',
  'a licensing decision',
  'one person’s own case, where they have a right of review or appeal',
  'anything vexatious, discriminatory or not reasonable to discuss',
]

/** Where the right to refer is written down; null for a nation whose statute is not known here. */
export const referralAuthority = (nation: Nation): { readonly words: string; readonly link: string } | null =>
  nation === 'england'
    ? {
        words: 'Local Government Act 2000, section 9FC',
        link: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FC',
      }
    : nation === 'wales'
      ? {
          words: 'Local Government Act 2000, section 21A',
          link: 'https://www.legislation.gov.uk/ukpga/2000/22/section/21A',
        }
      : null

/** Only a body that scrutinises takes referrals: a joint committee or a board may be one, full council is not. */
export const takesReferrals = (kind: CommitteeKind): boolean =>
  kind === 'scrutiny' || kind === 'joint' || kind === 'board' || kind === 'other'

/** The second time that a referred matter is put off, the monitoring officer is told. */
export const tellsMonitoringOfficer = (deferrals: number): boolean => deferrals >= 2

/** The member who referred a matter takes it back. Nobody else may, whatever they are. */
export const withdrawReferral = (
  item: Item,
  personId: string,
  why: string | null,
): Ruling<Changed, ProgrammeRefusal | ProposalRefusal> => {
  if (!isReferral(item)) return refuse({ rule: 'not-a-referral', title: item.title })
  if (item.proposedById !== personId) return refuse({ rule: 'only-the-member-who-referred', title: item.title })
  return taken(item, 'withdrawn', { why, minute: null })
}

/** The monitoring officer rules a referred matter outside the committee's terms of reference, with the reason. */
export const ruleOutside = (
  item: Item,
  roles: ReadonlySet<Role>,
  why: string | null,
): Ruling<Changed, ProgrammeRefusal | ProposalRefusal> => {
  if (!isReferral(item)) return refuse({ rule: 'not-a-referral', title: item.title })
  if (!roles.has('monitoring-officer')) return refuse({ rule: 'only-the-monitoring-officer', title: item.title })
  if (!why?.trim()) return refuse({ rule: 'reason-needed', what: 'not-taken-forward' })
  return taken(item, 'not-taken-forward', { why, minute: null })
}
