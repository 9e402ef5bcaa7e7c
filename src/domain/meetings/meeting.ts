import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import type { Regime } from '../committee/committee.ts'

export type MeetingState = 'provisional' | 'confirmed' | 'moved' | 'cancelled' | 'adjourned' | 'inquorate' | 'held'

/** A committee sitting on one day. `day` is a civil date; `time` is local to the committee's zone. */
export type Meeting = {
  readonly id: string
  readonly committeeId: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly minutesLong: number
  readonly venue: string | null
  readonly link: string | null
  readonly regime: Regime
  readonly state: MeetingState
  readonly title: string | null
  readonly sequence: number
  readonly reason: string | null
  readonly revision: number
}

/** Whether it is still expected to happen on its day. */
export const isStanding = (meeting: Meeting): boolean =>
  !['cancelled', 'adjourned', 'inquorate', 'held'].includes(meeting.state)

/** Whether it may turn out not to have gone ahead, or not to its end: it stands, or some of it was held. */
export const mayNotHaveGoneAhead = (meeting: Meeting): boolean => isStanding(meeting) || meeting.state === 'held'
