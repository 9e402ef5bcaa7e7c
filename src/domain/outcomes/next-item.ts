import { type CivilDate, longDate, plusMonths } from '../calendar/civil-date.ts'
import type { NewItem } from '../programme/add.ts'
import type { Item } from '../programme/item.ts'

/** How business comes back: at the next meeting, or half a year after this one. */
export type Returning = 'next-meeting' | 'six-months'

/** The minute that asked for something. */
export type AskedBy = {
  readonly committeeId: string
  readonly day: CivilDate
  readonly minute: string | null
  /** What was said, to be carried over. */
  readonly words: string | null
}

/**
 * The next item that a minute asks for. It carries over who leads, who answers for it and the words of the minute, and
 * stays linked to the item it comes from, so that the old discussion is found from the new.
 */
export const returningItem = (
  asked: AskedBy,
  from: { readonly title: string; readonly item: Item | null },
  wantedBy: CivilDate | null,
  createdById: string,
): NewItem => ({
  committeeId: asked.committeeId,
  title: `${from.title.replace(/: update$/, '')}: update`,
  origin: 'minutes',
  originMinute: `Minute ${asked.minute ?? 'of the meeting'}, ${longDate(asked.day)}`,
  originText: asked.words,
  why: asked.words ?? `The committee asked for it on ${longDate(asked.day)}`,
  purpose: 'follow-up',
  parentItemId: from.item?.id ?? null,
  leadOfficerId: from.item?.leadOfficerId ?? null,
  portfolioHolderId: from.item?.portfolioHolderId ?? null,
  authorId: from.item?.authorId ?? null,
  wantedBy,
  createdById,
})

/** The day by which it is wanted: that of the next meeting, where there is one; or six calendar months on. */
export const wantedBy = (returning: Returning, held: CivilDate, next: CivilDate | null): CivilDate | null =>
  returning === 'six-months' ? plusMonths(held, 6) : next

/** Whether an item is the one that would be made: the same minute, the same matter. A second press makes no second item. */
export const isTheSame = (item: Item, wanted: NewItem): boolean =>
  item.originMinute === wanted.originMinute &&
  item.parentItemId === (wanted.parentItemId ?? null) &&
  item.wantedBy === (wanted.wantedBy ?? null) &&
  item.title === wanted.title
