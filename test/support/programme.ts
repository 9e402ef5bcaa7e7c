import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { addItem } from '../../src/domain/programme/add.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import type { Plan } from '../../src/domain/programme/planned-change.ts'
import type { Council } from './council.ts'

/** An item on a committee's programme, without a meeting yet. */
export const anItemOn = (
  council: Council,
  committee: Committee,
  title: string,
  given: Partial<Item> = {},
): Promise<Item> =>
  council.here.transaction(async (tx) => {
    const number = await tx.committees.takeItemNumber(committee.id)
    const added = addItem({ committeeId: committee.id, title, origin: 'officer', ...given }, number)
    if (!added.ok) throw new Error(added.refusal.rule)
    return tx.items.add({ ...added.value, stage: given.stage ?? added.value.stage })
  })

/** The plan to put an item on a meeting. */
export const scheduling = (
  item: Item,
  meeting: Meeting,
  given: Partial<Extract<Plan, { is: 'schedule' }>> = {},
): Plan => ({
  is: 'schedule',
  itemId: item.id,
  meetingId: meeting.id,
  urgency: null,
  why: null,
  minute: null,
  ...given,
})
