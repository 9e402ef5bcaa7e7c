import type { Cleared, Clearing } from '../../domain/closed/clearance.ts'
import type { PartChange } from '../../domain/closed/part.ts'

/** The exempt or confidential words of an item or a paper. Apart from everything else, and only where the council holds them. */
export type ClosedText = { readonly title: string | null; readonly summary: string | null }

/** What closed words are about: an item, or one of its papers. */
export type AboutClosed = { readonly kind: 'item' | 'paper'; readonly id: string }

/**
 * Private business: which part each item is in and was in, who is cleared, and the closed words themselves. The words
 * are handed out only against a pass, which only the rule of clearance makes.
 */
export type Closed = {
  /** Every change of an item's part and every suggestion of one, oldest first; those of one of its papers apart. */
  changesOf(itemId: string, paperId?: string): Promise<readonly PartChange[]>
  recordChange(itemId: string, change: PartChange, paperId?: string): Promise<void>
  /** All that has been said of somebody's clearance. */
  clearingsOf(personId: string): Promise<readonly Clearing[]>
  /** The same for a committee and its items, newest first. */
  clearingsFor(committeeId: string): Promise<readonly Clearing[]>
  clear(clearing: Clearing): Promise<void>
  /** Whether there are closed words about an item or a paper: that there are is not closed. */
  holds(aboutId: string): Promise<boolean>
  read(pass: Cleared): Promise<ClosedText | null>
  /** The closed words about the papers of the item that the pass is for, by paper. */
  readPapers(pass: Cleared): Promise<ReadonlyMap<string, ClosedText>>
  /** Throws where the council does not hold closed text: it is to be refused before it comes here. */
  keep(about: AboutClosed, words: ClosedText, by: { readonly personId: string; readonly at: string }): Promise<void>
  /** What was closed about an item is closed about one of its papers from now on: the item itself is open. */
  move(itemId: string, paperId: string): Promise<void>
  /**
   * Takes the closed words about an item or a paper away: the exemption has ended, or holding has been switched off.
   * Null: all of them. What is held stays, and goes with `eraseEnded` once it is released.
   */
  erase(aboutId: string | null): Promise<number>
  /** Takes away those whose item or paper is open again, or all where the council holds none any longer; what is held stays. */
  eraseEnded(): Promise<number>
}
