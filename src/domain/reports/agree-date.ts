import type { CivilDate } from '../calendar/civil-date.ts'
import type { MeetingRefusal } from '../meetings/refusals.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { ReportRefusal } from './refusals.ts'
import { isOpen, type Request, stateWords } from './request.ts'

/** The days an officer agrees with the person asked. */
export type AgreedDays = { readonly draftDueOn: CivilDate | null; readonly dueOn: CivilDate }

/**
 * Agrees other days for a request that is still open. Asked for longer, it is then promised for the new day, or for the
 * day that stood. Refused for a day that is past, or not before the meeting; and for the days that stand already, when
 * nobody asked for others: there would be nothing to tell.
 */
export const agreeDate = (
  request: Request,
  days: AgreedDays,
  given: { readonly meeting: CivilDate | null; readonly today: CivilDate },
): Ruling<Request, ReportRefusal | MeetingRefusal> => {
  if (!isOpen(request)) return refuse({ rule: 'request-settled', stands: stateWords(request) })
  if (days.dueOn < given.today) return refuse({ rule: 'day-is-past', day: days.dueOn })
  if (given.meeting !== null && days.dueOn >= given.meeting)
    return refuse({ rule: 'due-after-meeting', meeting: given.meeting })
  const state = request.state === 'longer-asked' ? 'accepted' : request.state
  const isDraftKept = days.draftDueOn !== null && days.draftDueOn >= given.today
  const draftDueOn = isDraftKept ? days.draftDueOn : null
  if (state === request.state && days.dueOn === request.dueOn && draftDueOn === request.draftDueOn)
    return refuse({ rule: 'days-as-they-were', draftDueOn, dueOn: days.dueOn })
  return allow({ ...request, state, dueOn: days.dueOn, draftDueOn })
}
