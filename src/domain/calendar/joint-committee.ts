import { allow, type Ruling } from '../ruling.ts'
import type { CivilDate } from './civil-date.ts'
import type { Deadline } from './deadline.ts'
import type { CalendarRefusal } from './refusals.ts'
import { events } from './rule.ts'
import { meetingTimetable, type Timetable } from './timetable.ts'
import type { TimetableOf } from './timetable-of.ts'

/** One authority of a joint committee, with its own rules and closures. */
export type JointAuthority = Pick<
  TimetableOf,
  'profile' | 'closures' | 'holidays' | 'stages' | 'clearDays' | 'overrides' | 'reading'
> & { readonly name: string }

/** What they meet for. The host's local rules, clerk, numbering and template are the committee's. */
export type JointMeeting = Pick<
  TimetableOf,
  'day' | 'time' | 'zone' | 'keyDecision' | 'privateMeeting' | 'published' | 'received' | 'regime' | 'today'
>

/**
 * # Joint committees
 *
 * A joint committee's meeting is a meeting of each of its authorities, so each one's statute and each one's calendar
 * apply. For every statutory day the strictest of them wins: the earliest last day, the latest first day, the longest
 * keeping; and it is said whose it is. What is not statute (the stages of a report, public questions, call-in) comes
 * from the host named in the agreement, counted from the strictest day to publish.
 */
export function jointTimetable(
  meeting: JointMeeting,
  host: string,
  authorities: readonly JointAuthority[],
): Ruling<Timetable, CalendarRefusal> {
  const hosting = authorities.find(({ name }) => name === host)
  if (!hosting) throw new Error(`“${host}” is not one of the authorities of this committee`)

  // Each authority's timetable is worked out as if it met alone ...
  const each: { name: string; timetable: Timetable }[] = []
  for (const { name, ...own } of [hosting, ...authorities.filter((other) => other !== hosting)]) {
    const ruling = meetingTimetable({ ...meeting, ...own })
    if (!ruling.ok) return ruling
    each.push({ name, timetable: ruling.value })
  }

  // ... the strictest of each statutory day is found, with whose it is ...
  const names = new Set(
    each.flatMap(({ timetable }) => timetable.deadlines.filter(isStatutory).map(({ name }) => name)),
  )
  const strictest = [...names].map((name) => strictestOf(name, each))

  // ... and the host's own rules are counted again from those days.
  const settled = Object.fromEntries(strictest.map(({ name, day }) => [name, day]))
  const { name: _, ...own } = hosting
  const hosts = meetingTimetable({ ...meeting, ...own, settled })
  if (!hosts.ok) return hosts
  const local = hosts.value.deadlines.filter((deadline) => !names.has(deadline.name))
  const deadlines = [...local, ...strictest].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  )
  const notes = [...new Set(each.flatMap(({ name, timetable }) => timetable.notes.map((note) => `${name}: ${note}`)))]
  return allow({ ...hosts.value, deadlines, notes })
}

/** Counted from an event by statute. What counts from another rule's day follows when that day is settled. */
const isStatutory = ({ rule, name }: Deadline): boolean =>
  (rule.statutory && (events as readonly string[]).includes(rule.anchor)) || name === 'publish-by'

const strictestOf = (name: string, each: readonly { name: string; timetable: Timetable }[]): Deadline => {
  const theirs = each.flatMap(({ name: whose, timetable }) =>
    timetable.deadlines.filter((deadline) => deadline.name === name).map((deadline) => ({ whose, deadline })),
  )
  const first = theirs[0]!
  const isStricter = (one: Deadline, other: Deadline) =>
    first.deadline.rule.is === 'by' ? one.day < other.day : one.day > other.day
  const winner = theirs.reduce((best, next) => (isStricter(next.deadline, best.deadline) ? next : best))
  const allAlike = theirs.length === each.length && theirs.every(({ deadline }) => deadline.day === winner.deadline.day)
  return { ...winner.deadline, whose: allAlike ? null : winner.whose }
}

/** Who hosts on a day, where the agreement rotates it: the last turn that had begun. Undefined before the first. */
export const hostOn = (
  rotation: readonly { readonly from: CivilDate; readonly authority: string }[],
  day: CivilDate,
): string | undefined =>
  [...rotation].sort((one, other) => (one.from < other.from ? -1 : 1)).findLast(({ from }) => from <= day)?.authority
