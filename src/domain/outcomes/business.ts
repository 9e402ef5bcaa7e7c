import { type AgendaLine, isPrivate } from '../agenda/line.ts'
import type { Part } from '../programme/item.ts'
import type { Numbered } from './attendance.ts'
import { takenInPrivate } from './exclusion-motion.ts'
import type { Outcome } from './outcome.ts'

/** A piece of business of which something may have become: an item, or a standing one that has a number. */
export type Business = {
  /** Names it on a button: the item's id, or the line's own key. */
  readonly key: string
  readonly itemId: string | null
  /** The number of its minute, as it is kept; null where no agenda gave it one. */
  readonly minute: string | null
  /** The open title: nothing closed is ever here. */
  readonly title: string
  /** What the agenda expected, and the paragraphs it gave. */
  readonly part: Part
  readonly paragraphs: readonly string[]
  /** Whether it is, or was, taken in private: as expected, until the meeting settles it. */
  readonly isPrivate: boolean
}

/** The business of an agenda, in its order. `keptAs` gives the minute number that was kept for a line. */
export const businessOf = (
  lines: readonly AgendaLine[],
  keptAs: (line: AgendaLine) => string | null = ({ number }) => number,
): readonly Business[] =>
  lines
    .filter((line) => line.kind === 'item' || line.number !== null)
    .map((line) => ({
      key: line.itemId ?? line.key,
      itemId: line.itemId,
      minute: keptAs(line),
      title: line.part === 'committee-private' ? 'Private business' : line.title,
      part: line.part,
      paragraphs: line.paragraphs,
      isPrivate: isPrivate(line),
    }))

/** The items of a meeting by the numbers that people know them by. */
export const numberedItems = (business: readonly Pick<Business, 'itemId' | 'minute'>[]): readonly Numbered[] =>
  business.flatMap(({ itemId, minute }) => (itemId && minute ? [{ itemId, number: minute }] : []))

/** Business as its meeting had it: a motion to exclude the public settles whether it was taken in private. */
export const asTaken = (business: Business, outcome: Outcome | null): Business => ({
  ...business,
  isPrivate: takenInPrivate({ part: business.part, outcome }),
})

/** Whether an outcome is of this business. */
export const isOf = (business: Business, outcome: Pick<Outcome, 'itemId' | 'minute'>): boolean =>
  business.itemId !== null
    ? outcome.itemId === business.itemId
    : outcome.itemId === null &&
      business.minute !== null &&
      outcome.minute !== null &&
      // Recorded before its number was kept with the day of the meeting: 4, and then 11.3.2021/4.
      (outcome.minute === business.minute || business.minute.endsWith(`/${outcome.minute}`))
