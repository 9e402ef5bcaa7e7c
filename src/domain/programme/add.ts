import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Item, Origin } from './item.ts'
import type { ProgrammeRefusal } from './refusals.ts'

/** What an officer says of a new item; everything but the title may be left for later. */
export type NewItem = Pick<Item, 'committeeId' | 'title'> &
  Partial<Omit<Item, 'id' | 'committeeId' | 'number' | 'title' | 'stage' | 'revision' | 'origin'>> & {
    readonly origin: Origin
  }

/**
 * Adds an item to the programme, in the pool of what has no meeting yet. It takes the committee's next running number.
 */
export const addItem = (given: NewItem, number: number): Ruling<Omit<Item, 'id' | 'revision'>, ProgrammeRefusal> => {
  const title = given.title.replace(/\s+/g, ' ').trim()
  if (title === '') return refuse({ rule: 'title-needed' })
  return allow({
    why: null,
    desiredOutcome: null,
    purpose: null,
    leadOfficerId: null,
    portfolioHolderId: null,
    authorId: null,
    wantedBy: null,
    wantedWhen: null,
    originMinute: null,
    originText: null,
    parentItemId: null,
    isKeyDecision: false,
    minutesNeeded: null,
    recurs: null,
    recursUntil: null,
    urgency: null,
    part: 'open',
    paragraphs: [],
    partReason: null,
    heldElsewhere: null,
    proposedById: null,
    createdById: null,
    ...given,
    title,
    number,
    stage: { is: 'unscheduled' },
  })
}
