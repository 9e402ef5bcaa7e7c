import type { Cleared, Clearing } from '../../domain/closed/clearance.ts'
import type { PartChange } from '../../domain/closed/part.ts'

/** The exempt or confidential words of an item. Apart from everything else, and only where the council holds them. */
export type ClosedText = { readonly title: string | null; readonly summary: string | null }

/**
 * Private business: which part each item is in and was in, who is cleared, and the closed words themselves. The words
 * are handed out only against a pass, which only the rule of clearance makes.
 */
export type Closed = {
  /** Every change of an item's part and every suggestion of one, oldest first. */
  changesOf(itemId: string): Promise<readonly PartChange[]>
  recordChange(itemId: string, change: PartChange): Promise<void>
  /** All that has been said of somebody's clearance. */
  clearingsOf(personId: string): Promise<readonly Clearing[]>
  /** The same for a committee and its items, newest first. */
  clearingsFor(committeeId: string): Promise<readonly Clearing[]>
  clear(clearing: Clearing): Promise<void>
  /** Whether there are closed words about an item: that there are is not closed. */
  holds(itemId: string): Promise<boolean>
  read(pass: Cleared): Promise<ClosedText | null>
  /** Throws where the council does not hold closed text: it is to be refused before it comes here. */
  keep(itemId: string, words: ClosedText, by: { readonly personId: string; readonly at: string }): Promise<void>
  /**
   * Takes the closed words away: the exemption has ended, or holding has been switched off. Null: every item's. What is
   * held stays, and goes with `eraseEnded` once it is released.
   */
  erase(itemId: string | null): Promise<number>
  /** Takes away those whose item is open again, or all where the council holds none any longer; what is held stays. */
  eraseEnded(): Promise<number>
}
