import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Clearance, ClearanceKind } from '../../domain/reports/clearance.ts'
import type { Request, RequestKind } from '../../domain/reports/request.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'

/** What is asked of people, and what they answered. */
export type Requests = {
  find(id: string): Promise<Request | null>
  /** Everything asked for a committee, open and settled, in order of the day it is due. */
  of(committeeId: string, kinds?: readonly RequestKind[]): Promise<readonly Request[]>
  forItem(itemId: string): Promise<readonly Request[]>
  /** What somebody owes or is invited to, for any committee. */
  askedOf(personIds: readonly string[]): Promise<readonly Request[]>
  add(request: Omit<Request, 'id' | 'revision'>): Promise<Request>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(request: Request): Promise<void>
  record(requestId: string, event: RequestEvent): Promise<void>
  eventsOf(requestId: string): Promise<readonly RequestEvent[]>
  clearances(requestId: string): Promise<readonly Clearance[]>
  /** Asks for a clearance, or asks for it again: what was answered before is kept in the request's life only. */
  askClearance(
    requestId: string,
    kind: ClearanceKind,
    asking: Pick<Clearance, 'personId' | 'position' | 'needs' | 'askedAt' | 'delegateForId' | 'because'> & {
      readonly dueOn: CivilDate | null
    },
  ): Promise<void>
  /** The requests whose clearance waits for somebody. */
  toClear(personId: string): Promise<readonly string[]>
  /** Holds a request until this transaction ends: two people cannot answer for one step at once. */
  hold(id: string): Promise<void>
  clear(
    requestId: string,
    kind: ClearanceKind,
    state: Clearance['state'],
    words: string | null,
    at: string,
    version: number,
  ): Promise<void>
  /** Special-category data: read by the contact officer's message and nowhere else. */
  addAccessNeed(need: { requestId: string; personId: string; words: string; deleteAfter: CivilDate }): Promise<string>
  accessNeed(id: string): Promise<{ readonly requestId: string; readonly words: string } | null>
  /** Whether this was said for this request before, word for word. */
  hasAccessNeed(requestId: string, words: string): Promise<boolean>
  /** Those that may be kept no longer than the day before this: their messages are to be drawn again as they go. */
  accessNeedsUntil(day: CivilDate): Promise<readonly string[]>
  /** The meeting has another day: they go so many days after that one. */
  keepAccessNeeds(requestId: string, deleteAfter: CivilDate): Promise<void>
}
