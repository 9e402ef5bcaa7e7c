import type { Recipient } from '../delivery/who-presses-send.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'

/** What somebody is to a committee when a message is for them: it decides whether an officer presses Send. */
export const recipientOf = (person: Pick<Person, 'isExternal' | 'slackId'>, roles: ReadonlySet<Role>): Recipient => {
  if (person.isExternal || person.slackId === null) return 'outside'
  if (roles.has('portfolio-holder')) return 'cabinet-member'
  if (roles.has('chair') || roles.has('vice-chair')) return 'chair'
  if (['member', 'co-opted-voting', 'co-opted-non-voting', 'substitute'].some((role) => roles.has(role as Role)))
    return 'member'
  if (roles.has('officer') || roles.has('deputy')) return 'officer'
  return 'report-author'
}
