import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { DestinationKind, NewDestination } from '../../domain/programme/planned-change.ts'

/** Somewhere an item went that is not a meeting. */
export type Destination = {
  readonly id: string
  readonly committeeId: string
  readonly kind: DestinationKind
  readonly name: string
  readonly ownerId: string | null
  readonly dueOn: CivilDate | null
  /** What shows that it happened, and the instant at which that was recorded. */
  readonly proof: string | null
  readonly happenedAt: string | null
}

/** Where items went that is not a meeting. */
export type Destinations = {
  find(id: string): Promise<Destination | null>
  findMany(ids: readonly string[]): Promise<readonly Destination[]>
  add(committeeId: string, destination: NewDestination): Promise<Destination>
  /** False where it was recorded before. */
  happened(id: string, proof: string, at: string): Promise<boolean>
}
