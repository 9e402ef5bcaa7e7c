import { deadlinesMoved } from './bank-holiday-changes.ts'
import type { CivilDate } from './civil-date.ts'
import type { Timetable } from './timetable.ts'

/** One deadline of a meeting that is on another day since the calendar or its rules changed. */
export type Moved = {
  readonly name: string
  readonly title: string
  readonly from: CivilDate
  readonly to: CivilDate
  /** A day that has to be kept, or from which something may be done, and not only how long something is kept. */
  readonly isPast: boolean
}

/** What a change of the calendar did to one meeting. */
export type MeetingMoved = {
  readonly meetingId: string
  readonly day: CivilDate
  readonly moved: readonly Moved[]
  /** Its deadlines can be worked out now and could not before, or the other way round. */
  readonly is: 'moved' | 'now-known' | 'not-known-any-more'
}

/**
 * What has moved between two timetables of one meeting; null where nothing has. How long papers are kept is left out:
 * nobody acts on it now. A last day that would now be past is told as such.
 */
export const whatMoved = (
  meeting: { readonly id: string; readonly day: CivilDate },
  before: Timetable | null,
  after: Timetable | null,
  today: CivilDate,
): MeetingMoved | null => {
  const of = { meetingId: meeting.id, day: meeting.day }
  if (!before || !after) {
    if (before === after) return null
    return { ...of, moved: [], is: after ? 'now-known' : 'not-known-any-more' }
  }
  const moved = deadlinesMoved(before, after)
    .filter(({ deadline }) => deadline.rule.is !== 'until')
    // A day that was past already and still is concerns nobody.
    .filter(({ from, to }) => from >= today || to >= today)
    .map(({ deadline, from, to }) => ({
      name: deadline.name,
      title: deadline.title,
      from,
      to,
      isPast: deadline.rule.is === 'by' && to < today,
    }))
  return moved.length === 0 ? null : { ...of, moved, is: 'moved' }
}
