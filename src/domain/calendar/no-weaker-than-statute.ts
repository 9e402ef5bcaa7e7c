import { allow, type Ruling, refuse } from '../ruling.ts'
import type { CivilDate } from './civil-date.ts'
import { dayByTable } from './day-by-table.ts'
import type { CalendarRefusal } from './refusals.ts'
import { events, measureOf, type Rule } from './rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * # A council may be stricter than the statute, never weaker
 *
 * A council's own rule may take the place of a statutory one only if, for every day in the known calendar on which a
 * meeting could be held, it gives the same day or a stricter one: an earlier last day for something to be done, a
 * later first day on which something may be done, a later end to the time something is kept. Every day is tried, so
 * "seven days" in place of "five clear working days" is refused for the sake of one Easter.
 */
export function checkAgainstStatute(
  own: Rule,
  statute: Rule,
  rules: readonly Rule[],
  calendar: WorkingCalendar,
): Ruling<Rule, CalendarRefusal> {
  const weaker = (example: CivilDate | null) =>
    refuse({
      rule: 'weaker-than-statute',
      name: own.name,
      asked: `The rule “${own.name}”, ${measureOf(own)} ${relation(own)},`,
      statute: `${measureOf(statute)} ${relation(statute)}`,
      section: statute.authority.words,
      link: statute.authority.link,
      example,
    } as const)

  // The two must count from the same event, or nothing can be compared ...
  const chain = chainOf(own, rules)
  const lawful = chainOf(statute, rules)
  if (!chain || !lawful || chain.event !== lawful.event || own.is !== statute.is) return weaker(null)

  // ... and on every day that can be worked out, the council's own must not be the weaker.
  for (const day of calendar.table.days) {
    const required = chain && statuteDay(lawful.rules, statute, day, calendar)
    const given = dayAlong(chain.rules, day, calendar)
    if (required === null || given === null) continue
    if (own.is === 'by' ? given > required : given < required) return weaker(day)
  }
  return allow(own)
}

const relation = ({ anchor, direction }: Rule): string =>
  `${direction.replace('-', ' ')} ${anchor.replaceAll('-', ' ')}`

/** The rule and those it counts from, nearest the event first; null where they do not reach an event. */
const chainOf = (rule: Rule, rules: readonly Rule[]): { event: string; rules: readonly Rule[] } | null => {
  const chain = [rule]
  while (!(events as readonly string[]).includes(chain[0]!.anchor)) {
    const next = rules.find(({ name }) => name === chain[0]!.anchor)
    if (!next || chain.includes(next) || next.name === rule.name) return null
    chain.unshift(next)
  }
  return { event: chain[0]!.anchor, rules: chain }
}

const dayAlong = (chain: readonly Rule[], event: CivilDate, calendar: WorkingCalendar): CivilDate | null => {
  let day = event
  for (const rule of chain) {
    const reached = dayByTable(rule, day, calendar)
    if (!reached.ok) return null
    day = reached.value
  }
  return day
}

/** What the statute requires at the least: where its words have two readings, the easier of them. */
const statuteDay = (
  chain: readonly Rule[],
  statute: Rule,
  event: CivilDate,
  calendar: WorkingCalendar,
): CivilDate | null => {
  const first = dayAlong(chain, event, calendar)
  if (!statute.otherReading) return first
  const other = dayAlong(
    [...chain.slice(0, -1), { ...statute, ...statute.otherReading, roll: 'none' }],
    event,
    calendar,
  )
  if (first === null || other === null) return other ?? first
  return (statute.is === 'by') === other > first ? other : first
}
