import { allow, type Ruling } from '../ruling.ts'
import type { CivilDate } from './civil-date.ts'
import { type Reckoning, reckon } from './count-days.ts'
import type { Deadline } from './deadline.ts'
import type { CalendarRefusal } from './refusals.ts'
import type { Rule, Unit } from './rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The deadline a rule gives, counted from this day. Where the statute's words have two readings both are worked out,
 * and the earlier is the deadline unless one is asked for by its unit. Refused where either cannot be known.
 */
export const deadlineFrom = (
  rule: Rule,
  anchorDay: CivilDate,
  calendar: WorkingCalendar,
  reading: 'earlier' | Unit = 'earlier',
): Ruling<Deadline, CalendarRefusal> => {
  const main = reckon(rule, anchorDay, calendar)
  if (!main.ok || !rule.otherReading) return main.ok ? allow(deadline(rule, anchorDay, main.value, [])) : main

  const otherRule: Rule = { ...rule, ...rule.otherReading }
  const other = reckon(otherRule, anchorDay, calendar)
  if (!other.ok) return other

  const readings = [
    { ...rule, ...main.value },
    { ...otherRule, ...other.value },
  ].map(({ unit, count, day, rolledFrom }) => ({ unit, count, day, rolledFrom }))
  const asked = reading === 'earlier' ? undefined : [rule, otherRule].find(({ unit }) => unit === reading)
  const chosen = asked ?? (other.value.day < main.value.day ? otherRule : rule)
  return allow(deadline(chosen, anchorDay, chosen === rule ? main.value : other.value, readings))
}

const deadline = (
  rule: Rule,
  anchorDay: CivilDate,
  reckoning: Reckoning,
  readings: Deadline['readings'],
): Deadline => ({
  name: rule.name,
  title: rule.title,
  at: rule.at,
  rule,
  anchorDay,
  readings,
  whose: null,
  ...tiedToRealDates(rule, reckoning),
})

/** A stage tied to real dates falls on the last of them on or before the day that was counted, if there is one. */
const tiedToRealDates = (rule: Rule, reckoning: Reckoning): Reckoning => {
  const inTime = rule.lastOf?.days.filter((day) => day <= reckoning.day) ?? []
  const last = inTime.reduce<CivilDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
  return last === null || last === reckoning.day ? reckoning : { ...reckoning, day: last, rolledFrom: reckoning.day }
}
