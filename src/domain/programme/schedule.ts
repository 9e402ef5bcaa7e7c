import type { CivilDate } from '../calendar/civil-date.ts'
import type { CommitteeKind } from '../committee/committee.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { MeetingRefusal } from '../meetings/refusals.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { type Item, meetingOf } from './item.ts'
import type { ProgrammeRefusal } from './refusals.ts'
import { isFinished, STAGE_WORDS } from './stage-words.ts'
import type { Changed } from './step.ts'
import { type Publishing, type StagePast, type Timeliness, timeliness } from './timeliness.ts'

/** What the rule needs to know of the meeting an item is to go to. */
export type AtMeeting = {
  readonly meeting: Meeting
  readonly kind: CommitteeKind
  readonly publishing: Publishing | null
  readonly stages: readonly StagePast[]
  /** Whether the chair's approval of the item itself is still awaited. */
  readonly awaitsApproval: boolean
}
export type Scheduled = Changed & { readonly timeliness: Timeliness }
type Said = { readonly urgency: string | null; readonly why: string | null; readonly minute: string | null }

/**
 * Puts an item on the agenda of a coming meeting, or moves it there.
 *
 * An item that misses the clear days may be taken only if whoever presides is of the opinion that it is urgent, "by
 * reason of special circumstances, which shall be specified in the minutes". The words are prepared here for that
 * person; nothing is decided.
 * - Local Government Act 1972, [section 100B(4)(b)](https://www.legislation.gov.uk/ukpga/1972/70/section/100B).
 *
 * It is not offered at full council, which takes only the business in its summons, or at a special meeting, which is
 * called for business of its own.
 * - Local Government Act 1972, [Schedule 12, paragraph 4(5)](https://www.legislation.gov.uk/ukpga/1972/70/schedule/12):
 *   a default to be checked with the monitoring officer.
 */
export const schedule = (
  item: Item,
  at: AtMeeting,
  said: Said,
  today: CivilDate,
): Ruling<Scheduled, ProgrammeRefusal | MeetingRefusal> => {
  const { meeting } = at
  const mayGo = mayTake(item, meeting, at.awaitsApproval, today)
  if (!mayGo.ok) return mayGo

  const stands = timeliness(at.publishing, at.stages, today)
  if (stands.item === 'late') {
    if (takesNoLateItems(at)) return refuse({ rule: 'urgency-not-offered', day: meeting.day, kind: whichKind(at) })
    if (!said.urgency) return refuse({ rule: 'needs-urgency-reason', agendaDueBy: at.publishing!.last })
  }
  const urgency = stands.item === 'late' ? said.urgency : null
  return allow({
    item: { ...item, stage: { is: 'scheduled', meetingId: meeting.id }, urgency },
    steps: [
      {
        stage: 'scheduled',
        meetingId: meeting.id,
        fromMeetingId: meetingOf(item.stage),
        why: said.why ?? urgency,
        minute: said.minute,
      },
    ],
    timeliness: stands,
  })
}

/** Whether a meeting is one that takes only the business it was called for. */
export const takesNoLateItems = ({ kind, meeting }: Pick<AtMeeting, 'kind' | 'meeting'>): boolean =>
  kind === 'council' || kind === 'parish-council' || isSpecial(meeting)

/** A meeting called for business of its own says so in its title: *Special meeting*, *Extraordinary council*. */
const isSpecial = (meeting: Meeting): boolean => /\b(special|extraordinary)\b/i.test(meeting.title ?? '')

const whichKind = ({ meeting }: AtMeeting) => (isSpecial(meeting) ? ('special' as const) : ('council' as const))

/** Whether the meeting is still to come and the item may be planned at all. */
const mayTake = (
  item: Item,
  meeting: Meeting,
  awaitsApproval: boolean,
  today: CivilDate,
): Ruling<true, ProgrammeRefusal | MeetingRefusal> => {
  if (isFinished(item))
    return refuse({ rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[item.stage.is] })
  if (item.committeeId !== meeting.committeeId) return refuse({ rule: 'meeting-of-another-body' })
  if (awaitsApproval) return refuse({ rule: 'item-awaits-approval', title: item.title })
  if (meeting.day < today || meeting.state === 'held')
    return refuse({ rule: 'meeting-already-held', heldOn: meeting.day })
  if (meeting.state === 'cancelled' || meeting.state === 'inquorate' || meeting.state === 'adjourned')
    return refuse({ rule: 'meeting-cancelled', day: meeting.day })
  if (isAt(item, meeting.id)) return refuse({ rule: 'already-at-that-meeting', title: item.title, day: meeting.day })
  return allow(true)
}

const isAt = ({ stage }: Item, meetingId: string): boolean =>
  (stage.is === 'scheduled' || stage.is === 'on-agenda') && stage.meetingId === meetingId
