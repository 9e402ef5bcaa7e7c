import type { Role } from '../domain/people/roles.ts'

/** Somebody of the demonstration council: who they are in Slack, and which roles they hold. All of them are invented. */
export type DemonstrationPerson = {
  /** Slack id; null for people who have no account and get letters. */
  readonly slackId: string | null
  readonly name: string
  readonly title: string | null
  readonly organisation: string | null
  /** What a visitor is told of them. */
  readonly says: string
  readonly roles: readonly { readonly role: Role; readonly of: 'panel' | 'council' }[]
  readonly isAdmin?: boolean
}

const panel = (...roles: readonly Role[]) => roles.map((role) => ({ role, of: 'panel' }) as const)
const council = (...roles: readonly Role[]) => roles.map((role) => ({ role, of: 'council' }) as const)
const here = { organisation: null }

/** The people of the panel's meeting: two contact officers, members, a cabinet member, authors, and a guest from outside. */
export const people: readonly DemonstrationPerson[] = [
  {
    slackId: 'U0ALISON',
    name: 'Alison Reed',
    title: 'Overview and Scrutiny Officer',
    says: 'Committee officer',
    roles: panel('officer'),
    isAdmin: true,
    ...here,
  },
  {
    slackId: 'U0GRACE',
    name: 'Grace Holt',
    title: 'Overview and Scrutiny Officer',
    says: 'Deputy committee officer',
    roles: panel('deputy'),
    ...here,
  },
  {
    slackId: 'U0THORNE',
    name: 'Councillor Adrian Thorne',
    title: null,
    says: 'Chair',
    roles: panel('chair', 'member'),
    ...here,
  },
  {
    slackId: 'U0BEVAN',
    name: 'Councillor Mair Bevan-Price',
    title: null,
    says: 'Vice-chair',
    roles: panel('vice-chair', 'member'),
    ...here,
  },
  { slackId: 'U0NAIR', name: 'Councillor Priya Nair', title: null, says: 'Member', roles: panel('member'), ...here },
  { slackId: 'U0DALY', name: 'Councillor Ken Daly', title: null, says: 'Member', roles: panel('member'), ...here },
  {
    slackId: 'U0WHIT',
    name: 'Professor Joan Whitlock',
    title: null,
    says: 'Co-opted member, with a vote',
    roles: panel('co-opted-voting'),
    ...here,
  },
  {
    slackId: 'U0AMERY',
    name: 'Councillor Ruth Amery',
    title: 'Cabinet Member with Responsibility for Transformation',
    says: 'Cabinet member',
    roles: panel('portfolio-holder'),
    ...here,
  },
  {
    slackId: 'U0WEBB',
    name: 'Marcus Webb',
    title: 'Strategic Director of Commercial and Change',
    says: 'Lead director',
    roles: panel('lead-officer'),
    ...here,
  },
  {
    slackId: 'U0OAKES',
    name: 'Helen Oakes',
    title: 'Assistant Director for Human Resources and Engagement',
    says: 'Report author',
    roles: panel('report-author'),
    ...here,
  },
  {
    slackId: 'U0FLETCH',
    name: 'Dawn Fletcher',
    title: 'Consumer Relations Manager',
    says: 'Report author',
    roles: panel('report-author'),
    ...here,
  },
  {
    slackId: 'U0QURESHI',
    name: 'Samira Qureshi',
    title: 'Assistant Director of IT and Digital',
    says: 'Report author',
    roles: panel('report-author'),
    ...here,
  },
  {
    slackId: 'U0PRATT',
    name: 'Owen Pratt',
    title: 'Assistant Director for Legal and Governance',
    says: 'Monitoring and proper officer',
    roles: council('monitoring-officer', 'proper-officer', 'legal'),
    ...here,
  },
  {
    slackId: 'U0STONE',
    name: 'Leah Stone',
    title: 'Head of Finance',
    says: 'Finance clearance',
    roles: council('finance'),
    ...here,
  },
  {
    slackId: null,
    name: 'Dr Peter Lund',
    title: 'Head of Apprenticeships',
    organisation: 'University of Westmarch',
    says: 'Outside witness, without Slack',
    roles: panel('witness'),
  },
]

/** How people of the demonstration are reached by letter and found again. */
export const emailOf = ({ name }: Pick<DemonstrationPerson, 'name'>): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')
    .replace(/^(councillor|professor|dr)\./, '')}@westmarch.example`
