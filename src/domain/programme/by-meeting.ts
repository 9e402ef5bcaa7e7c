import type { CivilDate } from '../calendar/civil-date.ts'
import { isStanding, type Meeting } from '../meetings/meeting.ts'
import { type Item, meetingOf } from './item.ts'

/** A part of the programme as it is shown. */
export type ProgrammeSection =
  | { readonly of: 'meeting'; readonly meeting: Meeting; readonly items: readonly Item[] }
  /** The meeting is past, or did not happen, and nobody has said what became of these. */
  | { readonly of: 'outcome-awaited'; readonly meeting: Meeting; readonly items: readonly Item[] }
  | { readonly of: 'referred' | 'pool' | 'deferred' | 'elsewhere'; readonly items: readonly Item[] }

/**
 * The programme by meeting: what waits for an outcome first, so that nothing is lost between meetings; then each
 * coming meeting; then what members referred, the pool, what was deferred and what went elsewhere.
 */
export const byMeeting = (
  items: readonly Item[],
  meetings: readonly Meeting[],
  today: CivilDate,
): readonly ProgrammeSection[] => {
  const at = (meeting: Meeting) =>
    items.filter(({ stage }) => ['scheduled', 'on-agenda'].includes(stage.is) && meetingOf(stage) === meeting.id)
  const isToCome = (meeting: Meeting) => isStanding(meeting) && meeting.day >= today
  const of = (...stages: readonly Item['stage']['is'][]) => items.filter(({ stage }) => stages.includes(stage.is))

  const awaited = meetings
    .filter((meeting) => !isToCome(meeting))
    .map((meeting) => ({ of: 'outcome-awaited' as const, meeting, items: at(meeting) }))
  const coming = meetings.filter(isToCome).map((meeting) => ({ of: 'meeting' as const, meeting, items: at(meeting) }))
  const rest = [
    { of: 'referred' as const, items: of('referred') },
    { of: 'pool' as const, items: of('unscheduled', 'accepted') },
    { of: 'deferred' as const, items: of('deferred', 'carried-over') },
    { of: 'elsewhere' as const, items: of('sent-elsewhere') },
  ]
  return [...awaited.filter(notEmpty), ...coming, ...rest.filter(notEmpty)]
}

const notEmpty = ({ items }: { readonly items: readonly unknown[] }): boolean => items.length > 0
