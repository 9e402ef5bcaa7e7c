import type { Item, StageChange, StageName } from '../../domain/programme/item.ts'

/** The items of the council's work programmes, and the life of each. */
export type Items = {
  find(id: string): Promise<Item | null>
  byNumber(committeeId: string, number: number): Promise<Item | null>
  of(committeeId: string, stages?: readonly StageName[]): Promise<readonly Item[]>
  at(meetingId: string): Promise<readonly Item[]>
  /** Items whose title sounds like this one, in the same committee. */
  like(committeeId: string, title: string): Promise<readonly Item[]>
  add(item: Omit<Item, 'id' | 'revision'>): Promise<Item>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(item: Item): Promise<void>
  /** Writes a step of its life; steps are never changed. */
  record(itemId: string, change: StageChange): Promise<void>
  historyOf(itemId: string): Promise<readonly StageChange[]>
  possibleWitnesses(itemId: string): Promise<readonly PossibleWitness[]>
  setPossibleWitnesses(itemId: string, witnesses: readonly PossibleWitness[]): Promise<void>
}
export type PossibleWitness = {
  readonly personId: string | null
  readonly name: string
  readonly organisation: string | null
}
