import type { Committee } from '../../domain/committee/committee.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Tx } from '../ports/tx.ts'

/** An action with everything that is said of it. */
export type ActionAt = {
  readonly action: Action
  readonly committee: Committee
  readonly meeting: Meeting | null
  readonly item: Item | null
  readonly owner: Person | null
  readonly nextItem: Item | null
}

/** Reads an action; null where there is none of that id. */
export const actionAt = async (tx: Tx, id: string): Promise<ActionAt | null> => {
  const action = isUuid(id) ? await tx.outcomes.findAction(id) : null
  const committee = action && (await tx.committees.find(action.committeeId))
  if (!action || !committee) return null
  return {
    action,
    committee,
    meeting: action.meetingId ? await tx.meetings.find(action.meetingId) : null,
    item: action.itemId ? await tx.items.find(action.itemId) : null,
    owner: action.ownerId ? await tx.people.find(action.ownerId) : null,
    nextItem: action.nextItemId ? await tx.items.find(action.nextItemId) : null,
  }
}
