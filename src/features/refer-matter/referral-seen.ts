import type { Tx } from '../../app/ports/tx.ts'
import { officerOf } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import type { Asked, Proposal } from '../../domain/proposals/proposal.ts'

/** A referral as it stands. */
export type ReferralSeen = {
  readonly referral: Proposal<Asked>
  readonly item: Item
  readonly committee: Committee
  readonly member: string
  readonly meetingDay: CivilDate | null
  readonly officer: Pick<Person, 'name' | 'telephone' | 'email'> | null
}

/** Reads a referral for drawing; null where there is none. */
export const referralSeen = async (tx: Tx, clock: Clock, id: string): Promise<ReferralSeen | null> => {
  const referral = await tx.proposals.find<Asked>(id)
  const item = referral?.kind === 'referral' && referral.itemId ? await tx.items.find(referral.itemId) : null
  const committee = item && (await tx.committees.find(item.committeeId))
  if (!referral || !item || !committee) return null
  const meetingId = meetingOf(item.stage)
  const officerId = await officerOf(tx, clock, committee)
  return {
    referral,
    item,
    committee,
    member: (referral.proposedById ? (await tx.people.find(referral.proposedById))?.name : null) ?? 'A member',
    meetingDay: meetingId ? ((await tx.meetings.find(meetingId))?.day ?? null) : null,
    officer: officerId ? await tx.people.find(officerId) : null,
  }
}
