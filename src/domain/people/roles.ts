import type { CivilDate } from '../calendar/civil-date.ts'

/** What a person may be to a committee or to the whole council, in the field's own words. */
export const ROLES = {
  officer: 'committee officer',
  deputy: 'deputy committee officer',
  'proper-officer': 'proper officer',
  'monitoring-officer': 'monitoring officer',
  'scrutiny-officer': 'statutory scrutiny officer',
  finance: 'finance clearance officer',
  legal: 'legal clearance officer',
  chair: 'chair',
  'vice-chair': 'vice-chair',
  member: 'member',
  'co-opted-voting': 'co-opted member with a vote',
  'co-opted-non-voting': 'co-opted member without a vote',
  substitute: 'substitute member',
  'portfolio-holder': 'cabinet member',
  'lead-officer': 'lead officer',
  'report-author': 'report author',
  witness: 'witness',
  viewer: 'viewer',
  administrator: 'administrator',
} as const

export type Role = keyof typeof ROLES

/** Whether these letters name a role. */
export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text)

/**
 * A role that a person holds, for one committee or (committee null) for the whole council, from a civil day to a
 * civil day, both included. `title` is the title as it was then.
 */
export type RoleHolding = {
  readonly id: string
  readonly personId: string
  readonly committeeId: string | null
  readonly role: Role
  readonly title: string | null
  readonly representing: string | null
  readonly meetingId: string | null
  readonly since: CivilDate
  readonly until: CivilDate | null
}

/** The roles somebody holds for a committee on a day: the committee's own, and those held for the whole council. */
export const rolesOn = (
  day: CivilDate,
  committeeId: string | null,
  holdings: readonly RoleHolding[],
): ReadonlySet<Role> =>
  new Set(
    holdings
      .filter((held) => held.committeeId === null || held.committeeId === committeeId)
      .filter((held) => held.since <= day && (held.until === null || day <= held.until))
      .map((held) => held.role),
  )
