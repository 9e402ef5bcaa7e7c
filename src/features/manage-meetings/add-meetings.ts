import { addTypedMeetings, type MeetingsAdded } from '../../app/add-typed-meetings.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type Ruling, refuse } from '../../domain/ruling.ts'

/** Adds meetings from dates or a pattern, all or none, for whoever may. */
export const addMeetings = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  typed: string,
): Promise<Ruling<MeetingsAdded>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'manage-meetings', committee.id)
    return may.ok ? addTypedMeetings(tx, deps.clock, committee, typed, who.personId) : may
  })
