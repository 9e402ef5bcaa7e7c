import { allow, type Ruling } from '../ruling.ts'
import { type CivilDate, longDate } from './civil-date.ts'
import { dayByTable } from './day-by-table.ts'
import type { CalendarRefusal } from './refusals.ts'
import { measureOf } from './rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { rolled, workingDaysAfter, workingDaysBefore } from './working-days.ts'

/**
 * An authority's call-in rules. All of them are its constitution's: the defaults are the commonest and are to be
 * checked. In a joint committee each authority has its own, and its own clock.
 */
export type CallInRules = {
  readonly workingDays: number
  /** How many must sign, and who may: `members of the scrutiny committee`. */
  readonly signatories: number
  readonly whoMaySign: string
  /** The special meeting is held within so many working days of the request being accepted. */
  readonly meetWithin: number
  /** What happens when the committee does not meet in time. */
  readonly ifItDoesNotMeet: 'decision-stands' | 'decision-waits'
  /** After a reference back, the decision maker considers again within so many working days. */
  readonly reconsiderWithin: number
}

/** The defaults, to be checked against each constitution. */
export const usualCallInRules: CallInRules = {
  workingDays: 5,
  signatories: 3,
  whoMaySign: 'members of the scrutiny committee',
  meetWithin: 10,
  ifItDoesNotMeet: 'decision-stands',
  reconsiderWithin: 10,
}

/** The time during which a published decision may be called in. An urgent decision is exempt and may be carried out at once. */
export type CallInWindow = {
  readonly published: CivilDate
  readonly closes: CivilDate
  readonly implementableFrom: CivilDate
  readonly exempt: boolean
}

/** Starts the clock when a decision is published. */
export const callInWindow = (
  published: CivilDate,
  rules: CallInRules,
  calendar: WorkingCalendar,
  exempt = false,
): Ruling<CallInWindow, CalendarRefusal> => {
  if (exempt) return allow({ published, closes: published, implementableFrom: published, exempt })
  const closes = workingDaysAfter(published, rules.workingDays, calendar)
  if (!closes.ok) return closes
  const rule = { count: rules.workingDays, unit: 'clear-working-days', direction: 'after', roll: 'next' } as const
  const from = dayByTable(rule, published, calendar)
  return from.ok ? allow({ published, closes: closes.value, implementableFrom: from.value, exempt }) : from
}

/** A request for call-in, as it was received. */
export type CallInRequest = {
  readonly received: CivilDate
  readonly signatories: readonly { readonly name: string; readonly maySign: boolean }[]
  readonly reasons: string
}

/** Why a request cannot be accepted, each in a sentence; none where it can. Implementation stops while it is considered. */
export const whyNotAccepted = (request: CallInRequest, window: CallInWindow, rules: CallInRules): readonly string[] => {
  const entitled = new Set(request.signatories.filter(({ maySign }) => maySign).map(({ name }) => name))
  const others = [...new Set(request.signatories.filter(({ maySign }) => !maySign).map(({ name }) => name))]
  return [
    ...(window.exempt ? ['The decision was urgent and is exempt from call-in.'] : []),
    ...(request.received < window.published ? ['The decision had not been published.'] : []),
    ...(!window.exempt && request.received > window.closes
      ? [`Call-in closed on ${longDate(window.closes)}; this was received on ${longDate(request.received)}.`]
      : []),
    ...(entitled.size < rules.signatories
      ? [
          `It needs ${rules.signatories} signatures of ${rules.whoMaySign} and has ${entitled.size}` +
            `${others.length === 0 ? '' : `; ${others.join(' and ')} may not sign`}.`,
        ]
      : []),
    ...(request.reasons.trim() === '' ? ['It gives no reasons.'] : []),
  ]
}

/** When the special meeting can be held: not before the clear days of its agenda, not after the constitution's limit. */
export type SpecialMeeting = {
  readonly earliest: CivilDate
  readonly latest: CivilDate
  /** Whether both can be met. Where they cannot, the officer is told which gives way is for the monitoring officer. */
  readonly canBothBeMet: boolean
  /** The last day to publish for a meeting on the latest day. */
  readonly publishBy: CivilDate
}

/** The room there is for the special meeting, once a request is accepted and its agenda can be out on `agendaReady`. */
export const specialMeeting = (
  accepted: CivilDate,
  agendaReady: CivilDate,
  clearDays: number,
  rules: CallInRules,
  calendar: WorkingCalendar,
): Ruling<SpecialMeeting, CalendarRefusal> => {
  const latest = workingDaysAfter(accepted, rules.meetWithin, calendar)
  if (!latest.ok) return latest
  const earliest = workingDaysAfter(agendaReady, clearDays + 1, calendar)
  if (!earliest.ok) return earliest
  const publishBy = workingDaysBefore(latest.value, clearDays + 1, calendar)
  if (!publishBy.ok) return publishBy
  return allow({
    earliest: earliest.value,
    latest: latest.value,
    canBothBeMet: earliest.value <= latest.value,
    publishBy: publishBy.value,
  })
}

/** What the committee did: took no further action, sent the decision back, sent it to council, or did not meet in time. */
export type CallInOutcome = 'no-further-action' | 'referred-back' | 'referred-to-council' | 'did-not-meet'

/** What follows from an outcome: the first day on which the decision may be carried out, or what it now waits for. */
export type AfterCallIn =
  | { readonly is: 'may-be-carried-out'; readonly from: CivilDate }
  | { readonly is: 'to-be-reconsidered'; readonly by: CivilDate }
  | { readonly is: 'waits'; readonly for: 'council' | 'a-meeting' }

/** What becomes of the decision. `on` is the day of the meeting, or for one that did not meet, the last day it could. */
export const afterCallIn = (
  outcome: CallInOutcome,
  on: CivilDate,
  rules: CallInRules,
  calendar: WorkingCalendar,
): Ruling<AfterCallIn, CalendarRefusal> => {
  if (outcome === 'referred-to-council') return allow({ is: 'waits', for: 'council' })
  if (outcome === 'referred-back') {
    const by = workingDaysAfter(on, rules.reconsiderWithin, calendar)
    return by.ok ? allow({ is: 'to-be-reconsidered', by: by.value }) : by
  }
  if (outcome === 'did-not-meet' && rules.ifItDoesNotMeet === 'decision-waits') {
    return allow({ is: 'waits', for: 'a-meeting' })
  }
  // With no further action the decision takes effect on the day; where nobody met, on the working day after the limit.
  const from = outcome === 'no-further-action' ? rolled(on, 'next', calendar) : workingDaysAfter(on, 1, calendar)
  return from.ok ? allow({ is: 'may-be-carried-out', from: from.value }) : from
}

/** How long call-in lasts, in words: `five working days`. */
export const callInLasts = ({ workingDays }: CallInRules): string =>
  measureOf({ count: workingDays, unit: 'working-days' })
