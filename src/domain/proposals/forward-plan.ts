import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import type { PlannedDecision } from './planned-decision.ts'
import { itemMeant, sameWords } from './reading.ts'

/** What a decision to come means for an item: until when the committee can still be heard on it. */
export type DecisionAhead = {
  readonly decision: PlannedDecision
  /** The committee's last meeting before the day of the decision, and from today on; null where there is none. */
  readonly last: CivilDate | null
  /** The day of the meeting the item is on, where that is not before the decision. */
  readonly tooLate: CivilDate | null
}

/** A decision whose day is another than an earlier plan said. */
export type MovedDecision = { readonly decision: PlannedDecision; readonly was: CivilDate }

/** By what a decision is known again: its number in the plan, and its title however it is put. */
const namesOf = ({ reference, title }: PlannedDecision): readonly string[] => [
  ...(reference === null ? [] : [`number ${reference}`]),
  sameWords(title),
]

/** The decisions that plans announce, newest plan first: each as the newest plan that names it has it. */
export const asNewest = (plans: readonly (readonly PlannedDecision[])[]): readonly PlannedDecision[] => {
  const named = new Set<string>()
  return plans.flatMap((plan) => {
    const fresh = plan.filter((one) => !namesOf(one).some((name) => named.has(name)))
    for (const one of plan) for (const name of namesOf(one)) named.add(name)
    return fresh
  })
}

/** The decisions whose day has moved since it was last told. */
export const movedSince = (
  before: readonly PlannedDecision[],
  now: readonly PlannedDecision[],
): readonly MovedDecision[] => {
  const days = new Map(before.flatMap((one) => namesOf(one).map((name) => [name, one.day] as const)))
  return now.flatMap((decision) => {
    const was = namesOf(decision).flatMap((name) => days.get(name) ?? [])[0]
    return was !== undefined && decision.day !== null && was !== decision.day ? [{ decision, was }] : []
  })
}

/** The committee's last meeting before a day, from today on. */
export const lastMeetingBefore = (day: CivilDate, meetings: readonly CivilDate[], today: CivilDate): CivilDate | null =>
  meetings
    .filter((one) => one >= today && one < day)
    .sort()
    .at(-1) ?? null

/** What is to be decided about an item, and the last meeting before that; null where no plan names it. */
export const decisionAhead = (
  item: { readonly title: string; readonly meetingDay: CivilDate | null },
  decisions: readonly PlannedDecision[],
  meetings: readonly CivilDate[],
  today: CivilDate,
): DecisionAhead | null => {
  const decision = decisions.find((one) => one.day !== null && one.day >= today && itemMeant(one.title, [item], true))
  if (!decision?.day) return null
  return {
    decision,
    last: lastMeetingBefore(decision.day, meetings, today),
    tooLate: item.meetingDay !== null && item.meetingDay >= decision.day ? item.meetingDay : null,
  }
}

const makerOf = ({ maker }: PlannedDecision): string => maker ?? 'The executive'

/** `Cabinet decides on Wednesday 14 January 2026. The last meeting before it is Thursday 8 January 2026.` */
export const decisionAheadWords = ({ decision, last, tooLate }: DecisionAhead): string =>
  [
    `${makerOf(decision)} decides on ${longDate(decision.day!)}.`,
    last ? `The last meeting before it is ${longDate(last)}.` : 'There is no meeting of the committee before it.',
    tooLate && `The item is on ${longDate(tooLate)}, which is too late to be heard.`,
  ]
    .filter(Boolean)
    .join(' ')

/** `“Leisure contract”: Cabinet’s day moved from … to …; the last meeting before it is ….` */
export const movedWords = ({ decision, was }: MovedDecision, last: CivilDate | null): string =>
  `“${decision.title}”: the day on which ${decision.maker ?? 'the executive'} decides moved from ${longDate(was)} to ${longDate(decision.day!)}; ${last ? `the last meeting before it is ${longDate(last)}` : 'there is no meeting of the committee before it'}.`
