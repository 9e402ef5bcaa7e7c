import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Action, Outcome } from '../../domain/outcomes/outcome.ts'
import type { Attendances } from './attendance.ts'
import type { RecordPublications } from './record-publications.ts'
import type { Referrals } from './referrals.ts'

/** What became of the business of meetings, and what has to follow from it. */
export type Outcomes = Attendances &
  RecordPublications &
  Referrals & {
    /** Of a meeting, corrections and what they corrected, oldest first. */
    ofMeeting(meetingId: string): Promise<readonly Outcome[]>
    ofItem(itemId: string): Promise<readonly Outcome[]>
    find(id: string): Promise<Outcome | null>
    record(outcome: Omit<Outcome, 'id' | 'at'>, by: { readonly byId: string; readonly at: string }): Promise<Outcome>
    actions(committeeId: string, states?: readonly Action['state'][]): Promise<readonly Action[]>
    findAction(id: string): Promise<Action | null>
    addAction(action: Omit<Action, 'id'>, at: string): Promise<Action>
    changeAction(
      id: string,
      change: Partial<Pick<Action, 'state' | 'answer' | 'evidence' | 'nextItemId'>> & {
        readonly dueOn?: CivilDate | null
      },
      at: string,
    ): Promise<void>
  }
