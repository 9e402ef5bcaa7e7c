import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { OpenRequest } from '../../domain/programme/consequences.ts'
import type { Item, StageChange, StageName } from '../../domain/programme/item.ts'

/** The items of the council's work programmes, and the life of each. */
export type Items = {
  find(id: string): Promise<Item | null>
  findMany(ids: readonly string[]): Promise<readonly Item[]>
  byNumber(committeeId: string, number: number): Promise<Item | null>
  of(committeeId: string, stages?: readonly StageName[]): Promise<readonly Item[]>
  at(meetingId: string): Promise<readonly Item[]>
  /** What came from a minute and is wanted by a day, and has no meeting yet. */
  fromMinutesBy(committeeId: string, by: CivilDate): Promise<readonly Item[]>
  /** Items whose title sounds like this one, in the same committee. */
  like(committeeId: string, title: string): Promise<readonly Item[]>
  add(item: Omit<Item, 'id' | 'revision'>): Promise<Item>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(item: Item): Promise<void>
  /** Writes a step of its life; steps are never changed. */
  record(itemId: string, change: StageChange): Promise<void>
  historyOf(itemId: string): Promise<readonly StageChange[]>
  /** The items of a committee to which something happened between two instants (ISO; the second left out), by number. */
  changedBetween(committeeId: string, from: string, until: string): Promise<readonly Item[]>
  possibleWitnesses(itemId: string): Promise<readonly PossibleWitness[]>
  setPossibleWitnesses(itemId: string, witnesses: readonly PossibleWitness[]): Promise<void>
  /** The day on which the agenda of a meeting was published; null where it has not been. */
  publishedOn(meetingId: string): Promise<CivilDate | null>
  /** What has been asked for an item and is not settled: reports, written evidence, attendance. */
  openRequests(itemId: string): Promise<readonly OpenRequest[]>
  /** The same, by whom it is owed. */
  requestsOwedBy(personId: string): Promise<readonly OwedRequest[]>
}
export type OwedRequest = OpenRequest & {
  readonly itemId: string
  readonly committeeId: string
  readonly title: string
}
export type PossibleWitness = {
  readonly personId: string | null
  readonly name: string
  readonly organisation: string | null
}
