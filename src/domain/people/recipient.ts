import type { Recipient } from '../delivery/who-presses-send.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'

const OF_THE_COUNCIL: readonly Role[] = [
  'proper-officer',
  'monitoring-officer',
  'scrutiny-officer',
  'finance',
  'legal',
  'administrator',
]
const MEMBERS: readonly Role[] = ['member', 'co-opted-voting', 'co-opted-non-voting', 'substitute']

/** What somebody is to a committee when a message is for them: it decides whether an officer presses Send. */
export const recipientOf = (person: Pick<Person, 'isExternal' | 'slackId'>, roles: ReadonlySet<Role>): Recipient => {
  const holds = (...some: readonly Role[]): boolean => some.some((role) => roles.has(role))
  if (person.isExternal || person.slackId === null) return 'outside'
  if (holds('officer', 'deputy')) return 'officer'
  if (holds('portfolio-holder')) return 'cabinet-member'
  if (holds('chair', 'vice-chair')) return 'chair'
  if (holds(...MEMBERS)) return 'member'
  return holds(...OF_THE_COUNCIL) ? 'council-officer' : 'report-author'
}
