import type { CivilDate } from '../calendar/civil-date.ts'

/** Something that a minute promised, wherever it is kept: on the programme, or on the tracker. Days are civil dates. */
export type PromiseMade = {
  readonly is: 'item' | 'action'
  readonly id: string
  readonly words: string
  /** The number of the minute, as printed. */
  readonly minute: string | null
  readonly dueOn: CivilDate | null
  /** The meeting it is to come back to, where it has one. */
  readonly meetingOn: CivilDate | null
  /** How it ended: it came back or was done, or was closed with a reason. */
  readonly end: { readonly is: 'kept' | 'closed'; readonly on: CivilDate } | null
  /** How many meetings of the committee there have been since it was made. */
  readonly meetingsSince: number
}

/** What became of a promise, as the committee's own count says it. */
export const PROMISES = {
  kept: 'Kept',
  'kept-late': 'Kept late',
  broken: 'Not kept by its day',
  lost: 'Lost from sight',
  'on-its-way': 'On its way',
  waiting: 'Waiting, without a day',
  closed: 'Closed with a reason',
} as const
export type PromiseStands = keyof typeof PROMISES

/** So many meetings without a word of it, and no day set: it has been lost from sight. */
const MEETINGS_UNTIL_LOST = 2

/**
 * How a promise stands on a day. Kept late is kept after the day it was promised for; not kept by its day is open
 * although that day is past, or its meeting was; lost has neither a day nor a meeting, and two meetings have passed.
 */
export const standsOn = (promise: PromiseMade, today: CivilDate): PromiseStands => {
  const { dueOn, meetingOn, end, meetingsSince } = promise
  if (end?.is === 'closed') return 'closed'
  if (end) return dueOn !== null && end.on > dueOn ? 'kept-late' : 'kept'
  const day = dueOn ?? meetingOn
  if (day !== null && day < today) return 'broken'
  if (meetingOn !== null || dueOn !== null) return 'on-its-way'
  return meetingsSince >= MEETINGS_UNTIL_LOST ? 'lost' : 'waiting'
}

/** Whether it has to be looked at before the next agenda: it has no meeting, and nothing has been heard of it. */
export const hasNotComeBack = (promise: PromiseMade, today: CivilDate, nextMeeting: CivilDate | null): boolean => {
  if (promise.end) return false
  const stands = standsOn(promise, today)
  if (stands === 'broken' || stands === 'lost' || stands === 'waiting') return true
  return promise.meetingOn === null && nextMeeting !== null && promise.dueOn !== null && promise.dueOn <= nextMeeting
}

/** How many stand how, in the order in which they are said. */
export const countPromises = (
  promises: readonly PromiseMade[],
  today: CivilDate,
): Readonly<Record<PromiseStands, number>> => {
  const counts = { kept: 0, 'kept-late': 0, broken: 0, lost: 0, 'on-its-way': 0, waiting: 0, closed: 0 }
  for (const promise of promises) counts[standsOn(promise, today)] += 1
  return counts
}
