/** Something to remind somebody of. The row is the truth; the job that wakes its reader is only an alarm clock. */
export type Reminder = {
  readonly id: string
  readonly key: string
  readonly committeeId: string | null
  /** What kind: `report-due`, `agenda-last-day`; the reader of that kind says it. */
  readonly kind: string
  readonly aboutKind: 'item' | 'meeting' | 'request' | 'agenda' | 'proposal' | 'committee'
  readonly aboutId: string
  readonly personId: string | null
  readonly channel: string | null
  /** Instant, ISO. */
  readonly dueAt: string
  readonly state: 'waiting' | 'said' | 'stopped'
}
export type NewReminder = Omit<Reminder, 'id' | 'state'>

export type Reminders = {
  /** Sets the reminders of a thing anew: those no longer wanted stop, those wanted are kept, moved or made. */
  replaceFor(aboutId: string, kinds: readonly string[], reminders: readonly NewReminder[], now: string): Promise<void>
  /** Stops what has not been said about a thing: it is done, withdrawn or moved. */
  stopFor(aboutId: string, why: string, now: string, kinds?: readonly string[]): Promise<void>
  due(now: string, atMost: number): Promise<readonly Reminder[]>
  settle(id: string, state: 'said' | 'stopped', now: string, why?: string): Promise<boolean>
  of(aboutId: string): Promise<readonly Reminder[]>
}
