import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Hours } from '../../domain/delivery/hours.ts'

/** Something to remind somebody of. The row is the truth; the job that wakes its reader is only an alarm clock. */
export type Reminder = {
  readonly id: string
  readonly key: string
  readonly committeeId: string | null
  /** What kind: `report-due`, `agenda-last-day`; the reader of that kind says it. */
  readonly kind: string
  readonly aboutKind:
    | 'item'
    | 'meeting'
    | 'request'
    | 'agenda'
    | 'proposal'
    | 'committee'
    | 'action'
    | 'person'
    | 'workstream'
  readonly aboutId: string
  readonly personId: string | null
  readonly channel: string | null
  /** Instant, ISO. */
  readonly dueAt: string
  readonly state: 'waiting' | 'said' | 'stopped'
}
export type NewReminder = Omit<Reminder, 'id' | 'state'>

/** How a person wants to be reminded. */
export type Wishes = {
  /** `HH:mm`; null where they have chosen none. */
  readonly hours: Hours | null
  /** Kinds of reminder they do not want. What the law asks of an officer cannot be muted. */
  readonly muted: readonly string[]
  /** The days of the week on which they work, Monday is 1; null where they have chosen none. */
  readonly days: readonly number[] | null
  /** IANA zone that they chose; null: as Slack says. */
  readonly zone: string | null
  readonly away: readonly { readonly since: CivilDate; readonly until: CivilDate }[]
}

export type Reminders = {
  /** Sets the reminders of a thing anew: those no longer wanted stop, those wanted are kept, moved or made. */
  replaceFor(aboutId: string, kinds: readonly string[], reminders: readonly NewReminder[], now: string): Promise<void>
  /** Sets reminders whose keys are not taken; the others stand as they are. Gives how many were set. */
  add(reminders: readonly NewReminder[]): Promise<number>
  /** Stops what has not been said about a thing: it is done, withdrawn or moved. */
  stopFor(aboutId: string, why: string, now: string, kinds?: readonly string[]): Promise<void>
  due(now: string, atMost: number): Promise<readonly Reminder[]>
  /** Everything of one person that waits and is due by then, in order. */
  dueFor(personId: string, until: string): Promise<readonly Reminder[]>
  /** Locks those that still wait, until the transaction ends, and gives their ids: what another is saying is left out. */
  lock(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Those that were said, or stopped, in this: `daily:<person>:<day>`. */
  saidIn(why: string): Promise<readonly Reminder[]>
  /** What was said in this waits again: for then, or (null) as it was due. Gives how many. */
  sayAgain(why: string, dueAt: string | null): Promise<number>
  /** One that was said waits again, for then: an instant, ISO. */
  putOff(id: string, dueAt: string): Promise<void>
  /** Those that wait become another person's. Gives how many did. */
  handOn(ids: readonly string[], personId: string): Promise<number>
  /** Hours of their own, what they have muted, and when they are away. */
  wishesOf(personId: string): Promise<Wishes>
  /** The same of several, in one reading. */
  wishesOfAll(personIds: readonly string[]): Promise<ReadonlyMap<string, Wishes>>
  /** Keeps what somebody wishes, all of it; when they are away is kept with the people. */
  setWishes(personId: string, wishes: Omit<Wishes, 'away'>): Promise<void>
  settle(id: string, state: 'said' | 'stopped', now: string, why?: string): Promise<boolean>
  /** The same of several, in one write. */
  settleAll(ids: readonly string[], state: 'said' | 'stopped', now: string, why: string): Promise<void>
  of(aboutId: string): Promise<readonly Reminder[]>
}
