import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { ChangeProposal } from '../../domain/proposals/reading.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import { addMeeting } from '../add-meeting.ts'
import { type Applying, NOTHING, type Outcome, recordAction } from './applying.ts'

/**
 * Adds a meeting that a meeting asked for, as provisional, where its day is printed and still to come; else it is an
 * action for the officers to arrange one.
 */
export const applyExtraMeeting = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Outcome>> => {
  const { tx, deps, committee, byId } = given
  const { meeting: day, time } = proposal.change
  const isToCome = day !== null && day >= civilDateAt(deps.clock.now(), committee.zone)
  const before = day ? await tx.meetings.of(committee.id, day, day) : []
  if (!day || !isToCome || before.length > 0) {
    const action = await recordAction(given, proposal, 'action', null)
    return allow({ came: { ...NOTHING, action: action.reference }, short: null })
  }
  const reason = proposal.change.evidence.text.slice(0, 500)
  const by = { byId, from: { proposalId: proposal.id } }
  const meeting = await addMeeting(tx, deps.clock, committee, { day, time, state: 'provisional', reason }, by)
  given.effects.push({ is: 'meeting', id: meeting.id })
  return allow({ came: { ...NOTHING, meeting: day }, short: null })
}
