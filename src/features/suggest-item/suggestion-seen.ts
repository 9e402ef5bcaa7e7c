import type { Tx } from '../../app/ports/tx.ts'
import { officerOf } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { takesReferrals } from '../../domain/programme/referral.ts'
import type { Asked, Proposal } from '../../domain/proposals/proposal.ts'
import { suggestionOf } from './decide-suggestion.ts'

/** A suggestion as it stands. */
export type SuggestionSeen = {
  readonly suggestion: Proposal<Asked>
  readonly committee: Committee
  readonly proposer: string
  /** The meeting at which it was discussed. */
  readonly decidedOn: CivilDate | null
  readonly officer: Pick<Person, 'name' | 'telephone' | 'email'> | null
  /** The briefing note or other body it went to, and by when. */
  readonly destination: { readonly name: string; readonly dueOn: CivilDate | null } | null
  readonly mayRefer: boolean
}

/** Reads a suggestion for drawing; null where there is none. */
export const suggestionSeen = async (tx: Tx, clock: Clock, id: string): Promise<SuggestionSeen | null> => {
  const suggestion = await suggestionOf(tx, id)
  const committee = suggestion && (await tx.committees.find(suggestion.committeeId))
  if (!suggestion || !committee) return null
  const proposer = suggestion.proposedById ? await tx.people.find(suggestion.proposedById) : null
  const meeting = suggestion.meetingId ? await tx.meetings.find(suggestion.meetingId) : null
  const item = suggestion.itemId ? await tx.items.find(suggestion.itemId) : null
  const destinationId = item && 'destinationId' in item.stage ? item.stage.destinationId : null
  const officerId = await officerOf(tx, clock, committee)
  return {
    suggestion,
    committee,
    proposer: proposer?.name ?? 'A member',
    decidedOn: meeting?.day ?? null,
    officer: officerId ? await tx.people.find(officerId) : null,
    destination: destinationId ? await tx.destinations.find(destinationId) : null,
    mayRefer: takesReferrals(committee.kind) && suggestion.decision !== 'item',
  }
}
