import {
  type AfterCallIn,
  afterCallIn,
  type CallInOutcome,
  type CallInRules,
  type CallInWindow,
  callInWindow,
  type SpecialMeeting,
  specialMeeting,
  whyNotAccepted,
} from '../calendar/call-in-clock.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { CalendarRefusal } from '../calendar/refusals.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { workingDaysBefore } from '../calendar/working-days.ts'
import { allow, type Ruling } from '../ruling.ts'

export const CALL_IN_OUTCOMES = {
  'no-further-action': 'No further action: the decision takes effect',
  'referred-back': 'Sent back, to be considered again',
  'referred-to-council': 'Referred to full council',
  'did-not-meet': 'The committee did not meet in time',
} as const satisfies Record<CallInOutcome, string>

export type CallInState = 'received' | 'accepted' | 'refused' | 'settled'

/** A request that a decision be called in, and what became of it. In a joint committee each authority has its own. */
export type CallIn = {
  readonly id: string
  /** The committee that considers it. */
  readonly committeeId: string
  readonly decision: string
  readonly decisionMaker: string
  readonly authority: string | null
  readonly publishedOn: CivilDate
  readonly isExempt: boolean
  /** The constitution’s rules as they stood when it was received. */
  readonly rules: CallInRules
  readonly receivedOn: CivilDate
  readonly signatories: readonly { readonly name: string; readonly maySign: boolean }[]
  readonly reasons: string
  readonly state: CallInState
  readonly refusedBecause: readonly string[]
  readonly decidedOn: CivilDate | null
  readonly decidedById: string | null
  /** When the special meeting’s agenda can be out. */
  readonly agendaReadyOn: CivilDate | null
  readonly meetingId: string | null
  readonly outcome: CallInOutcome | null
  readonly outcomeOn: CivilDate | null
  readonly outcomeWords: string | null
  readonly reconsideredOn: CivilDate | null
  /** What was decided the second time. */
  readonly reconsidered: string | null
  readonly revision: number
}

/** Everything the clock says of a call-in as it stands. */
export type CallInClock = {
  readonly window: CallInWindow
  /** Why it cannot be accepted; none where it can. */
  readonly whyNot: readonly string[]
  /** Whether the decision may not be carried out for now. */
  readonly isStopped: boolean
  readonly special: SpecialMeeting | null
  readonly after: AfterCallIn | null
}

/** Works out the clock of a call-in. Refused where the calendar is not known that far. */
export const callInClock = (
  callIn: CallIn,
  clearDays: number,
  calendar: WorkingCalendar,
): Ruling<CallInClock, CalendarRefusal> => {
  const { rules, state, decidedOn, outcome, outcomeOn } = callIn
  const window = callInWindow(callIn.publishedOn, rules, calendar, callIn.isExempt)
  if (!window.ok) return window
  const request = { received: callIn.receivedOn, signatories: callIn.signatories, reasons: callIn.reasons }
  const isAccepted = state === 'accepted' || state === 'settled'
  const special =
    isAccepted && decidedOn
      ? specialMeeting(decidedOn, callIn.agendaReadyOn ?? decidedOn, clearDays, rules, calendar)
      : null
  if (special && !special.ok) return special
  const after = outcome && outcomeOn ? afterCallIn(outcome, outcomeOn, rules, calendar) : null
  if (after && !after.ok) return after
  const waits = after !== null && after.value.is !== 'may-be-carried-out' && callIn.reconsideredOn === null
  return allow({
    window: window.value,
    whyNot: whyNotAccepted(request, window.value, rules),
    isStopped: !callIn.isExempt && (state === 'received' || state === 'accepted' || (state === 'settled' && waits)),
    special: special?.value ?? null,
    after: after?.value ?? null,
  })
}

/** Where it stands, in words that follow “it is”. */
export const callInStands = ({ state, outcome }: Pick<CallIn, 'state' | 'outcome'>): string =>
  state === 'settled' && outcome
    ? `settled (${CALL_IN_OUTCOMES[outcome].charAt(0).toLowerCase()}${CALL_IN_OUTCOMES[outcome].slice(1)})`
    : state === 'received'
      ? 'received, and waits to be accepted or refused'
      : state

/** The reminder that the limit of a special meeting is near. */
export const CALL_IN_LIMIT = 'call-in-limit'

/**
 * The days on which the officer is reminded of an accepted call-in: two working days before its agenda has to be out,
 * while no meeting has been named, and on the constitution’s last day, to say what came of it. None once it is settled.
 */
export const callInReminders = (
  callIn: Pick<CallIn, 'state' | 'meetingId'>,
  special: SpecialMeeting | null,
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly CivilDate[] => {
  if (callIn.state !== 'accepted' || !special) return []
  const warning = workingDaysBefore(special.publishBy, 2, calendar)
  const days = [...(callIn.meetingId === null && warning.ok ? [warning.value] : []), special.latest]
  return days.filter((day) => day >= today)
}
