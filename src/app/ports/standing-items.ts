import type { StandingItem } from '../../domain/agenda/standing-item.ts'

/** The business that stands on every agenda of a committee. */
export type StandingItems = {
  /** In order. */
  of(committeeId: string): Promise<readonly StandingItem[]>
  find(id: string): Promise<StandingItem | null>
  /** Last in order, whatever its position says. */
  add(item: Omit<StandingItem, 'id' | 'position'>): Promise<StandingItem>
  change(
    id: string,
    change: Partial<Pick<StandingItem, 'title' | 'words' | 'minutesNeeded' | 'place' | 'isNumbered' | 'authority'>>,
  ): Promise<void>
  remove(id: string): Promise<void>
}
