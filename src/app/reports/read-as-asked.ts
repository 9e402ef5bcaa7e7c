import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Tx } from '../ports/tx.ts'
import { type RequestRead, readRequest } from './read-request.ts'

/** What somebody is told of an item that has become the committee's own since they were asked for something about it. */
const NEUTRAL_TITLE = 'Business of the committee’s own'

/** Whether whoever was asked, or somebody else, may be told of the item: it may have become the committee's own since. */
export const maySeeAsAsked = async (
  tx: Tx,
  clock: Clock,
  { item, committee, asked }: Pick<RequestRead, 'item' | 'committee' | 'asked'>,
  personId: string = asked.id,
): Promise<boolean> => {
  if (item.part !== 'committee-private') return true
  const today = civilDateAt(clock.now(), committee.zone)
  return maySeeItem(item, rolesOn(today, committee.id, await tx.people.holdingsOf(personId)))
}

/** A request as whoever was asked, or somebody else, may read it: what such an item is called is not theirs to know. */
export const readAsAsked = async (tx: Tx, clock: Clock, id: string, personId?: string): Promise<RequestRead | null> => {
  const read = await readRequest(tx, clock, id)
  if (!read || (await maySeeAsAsked(tx, clock, read, personId))) return read
  return { ...read, item: { ...read.item, title: NEUTRAL_TITLE, why: null, desiredOutcome: null, originText: null } }
}
