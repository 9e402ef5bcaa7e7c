import type { CivilDate } from '../calendar/civil-date.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { MeetingRefusal } from '../meetings/refusals.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { type Item, meetingOf } from './item.ts'
import type { ProgrammeRefusal } from './refusals.ts'
import { type AtMeeting, type Scheduled, schedule } from './schedule.ts'
import { isFinished, STAGE_WORDS } from './stage-words.ts'
import type { Changed } from './step.ts'

type Said = { readonly why: string | null; readonly minute: string | null }

/**
 * Puts an item off: to a later meeting that is named, or (without one) to the pool, where it says that it was deferred.
 * A deferral always has a reason, because a member will ask for it.
 */
export const defer = (
  item: Item,
  to: AtMeeting | null,
  from: Pick<Meeting, 'day'> | null,
  said: Said,
  today: CivilDate,
): Ruling<Changed | Scheduled, ProgrammeRefusal | MeetingRefusal> => {
  if (!said.why?.trim()) return refuse({ rule: 'reason-needed', what: 'defer' })
  if (isFinished(item))
    return refuse({ rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[item.stage.is] })
  const step = {
    stage: 'deferred',
    meetingId: to?.meeting.id ?? null,
    fromMeetingId: meetingOf(item.stage),
    why: said.why,
    minute: said.minute,
  } as const
  if (to === null) return allow({ item: { ...item, stage: { is: 'deferred', meetingId: null } }, steps: [step] })

  if (from !== null && to.meeting.day < from.day)
    return refuse({ rule: 'deferred-to-earlier', from: from.day, to: to.meeting.day })
  const put = schedule(item, to, { urgency: null, why: said.why, minute: said.minute }, today)
  return put.ok ? allow({ ...put.value, steps: [step, ...put.value.steps] }) : put
}

/** Whether going from the one to the other puts an item off: later than it was, or to no meeting at all. */
export const isDeferral = (
  from: Pick<Meeting, 'day'> | null,
  to: Pick<Meeting, 'day'> | null,
  change: 'schedule' | 'defer' | 'send-elsewhere' | 'remove',
): boolean => change === 'defer' || (change === 'schedule' && from !== null && to !== null && to.day > from.day)
