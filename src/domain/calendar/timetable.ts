import { allow, type Ruling, refuse } from '../ruling.ts'
import { type BankHolidays, shippedBankHolidays } from './bank-holidays.ts'
import type { CivilDate, TimeOfDay } from './civil-date.ts'
import type { Deadline, DeadlineName } from './deadline.ts'
import { type Profile, profiles } from './profiles.ts'
import type { CalendarRefusal } from './refusals.ts'
import { events, type Rule } from './rule.ts'
import { deadlineFrom } from './rule-applied.ts'
import { rulesInForce } from './rules-in-force.ts'
import { timetableNotes } from './timetable-notes.ts'
import type { TimetableOf } from './timetable-of.ts'
import type { Closure } from './which-days-count.ts'
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts'
import { notKnown } from './working-days.ts'

export type { Deadline, DeadlineName } from './deadline.ts'

/** The zone of every council in the United Kingdom. */
export const COUNCIL_ZONE = 'Europe/London'

/** Every deadline that follows from a meeting, or from another event, in the order of the calendar. */
export type Timetable = {
  readonly meeting: { readonly day: CivilDate; readonly time: TimeOfDay | null; readonly zone: string } | null
  readonly profile: Profile
  readonly deadlines: readonly Deadline[]
  /** What a reader should be told besides: a meeting on a holiday, two readings of a statute, a doubt. */
  readonly notes: readonly string[]
  /** Deadlines that fall, or count, outside the known bank holidays, and so are not worked out. */
  readonly unknown: readonly {
    readonly name: DeadlineName
    readonly title: string
    readonly refusal: CalendarRefusal
  }[]
  readonly calendar: WorkingCalendar
}

/** Works out the whole timetable. Refused where the last day to publish, or anything asked for, cannot be known. */
export const meetingTimetable = (given: TimetableOf): Ruling<Timetable, CalendarRefusal> => {
  const profile = profiles[given.profile ?? 'england-council']
  const calendar = calendarFor(profile, given.closures ?? NO_CLOSURES, given.holidays ?? shippedBankHolidays)
  const happened = eventsOf(given)
  const outside = [...happened.values()].find((day) => !calendar.knows(day))
  if (outside !== undefined) return notKnown(outside, calendar)

  const officeDays = calendarFor({ ...profile, counting: 'office-days' }, given.closures, given.holidays)
  const ruled = rulesInForce(profile, given, calendar)
  if (!ruled.ok) return ruled
  const asked = ruled.value.filter(({ onlyFor }) => isAskedFor(onlyFor, given))

  const deadlines = new Map<string, Deadline>()
  const unknown: Timetable['unknown'][number][] = []
  for (const rule of inOrderOfAnchor(asked)) {
    const anchorDay = happened.get(rule.anchor) ?? given.settled?.[rule.anchor] ?? deadlines.get(rule.anchor)?.day
    const lost = unknown.find(({ name }) => name === rule.anchor)
    if (anchorDay === undefined && !lost) continue
    const ruling =
      anchorDay === undefined
        ? refuse(lost!.refusal)
        : deadlineFrom(rule, anchorDay, rule.counting === 'office-days' ? officeDays : calendar, given.reading)
    if (ruling.ok) deadlines.set(rule.name, ruling.value)
    else if (isEssential(rule)) return ruling
    else unknown.push({ name: rule.name, title: rule.title, refusal: ruling.refusal })
  }

  const meeting = given.day ? { day: given.day, time: given.time ?? null, zone: given.zone ?? COUNCIL_ZONE } : null
  const inOrder = [...deadlines.values()].sort(byDay)
  const notes = timetableNotes({ given, profile, calendar, deadlines: inOrder, unknown })
  return allow({ meeting, profile, deadlines: inOrder, notes, unknown, calendar })
}

/** One deadline of a timetable; undefined where its rule does not apply or its day cannot be known. */
export const deadlineNamed = (timetable: Timetable, name: DeadlineName): Deadline | undefined =>
  timetable.deadlines.find((deadline) => deadline.name === name)

/** Our own target for publishing and the law's last day: always said together. Null for an informal gathering. */
export const publishingDays = (
  timetable: Timetable,
): { readonly target: CivilDate; readonly last: CivilDate } | null => {
  const last = deadlineNamed(timetable, 'publish-by')?.day
  if (last === undefined) return null
  return { target: deadlineNamed(timetable, 'our-target')?.day ?? last, last }
}

const NO_CLOSURES: readonly Closure[] = []
const calendars = new WeakMap<readonly Closure[], Map<string, { of: BankHolidays; calendar: WorkingCalendar }>>()

/** The calendar of a profile, made once for each list of closures and of bank holidays that is handed in. */
export const calendarFor = (
  { division, counting }: Pick<Profile, 'division' | 'counting'>,
  closures: readonly Closure[] = NO_CLOSURES,
  holidays: BankHolidays = shippedBankHolidays,
): WorkingCalendar => {
  const made = calendars.get(closures) ?? new Map()
  calendars.set(closures, made)
  const key = `${division} ${counting}`
  const before = made.get(key)
  if (before?.of === holidays) return before.calendar
  const calendar = workingCalendar({ division, counting, closures, holidays })
  made.set(key, { of: holidays, calendar })
  return calendar
}

const eventsOf = (given: TimetableOf): ReadonlyMap<string, CivilDate> =>
  new Map(
    (
      [
        ['meeting', given.day],
        ['published', given.published],
        ['received', given.received],
        ['document-requested', given.documentRequested],
        ['exception-notice', given.exceptionNotice],
      ] as const
    ).filter((event): event is readonly [(typeof events)[number], CivilDate] => event[1] !== undefined),
  )

const isAskedFor = (onlyFor: Rule['onlyFor'], given: TimetableOf): boolean =>
  onlyFor === undefined || (onlyFor === 'key-decision' ? given.keyDecision === true : given.privateMeeting === true)

/** What the asker came for must be known, or the whole answer is refused; a stage beyond the edge is noted instead. */
const isEssential = (rule: Rule): boolean =>
  rule.name === 'publish-by' ||
  rule.onlyFor !== undefined ||
  (events.includes(rule.anchor as never) && rule.anchor !== 'meeting')

/** Rules that count from events first, then those that count from them, and so on. */
const inOrderOfAnchor = (rules: readonly Rule[]): readonly Rule[] => {
  const depth = (rule: Rule): number => {
    const anchor = rules.find(({ name }) => name === rule.anchor)
    return anchor ? depth(anchor) + 1 : 0
  }
  return [...rules].sort((one, other) => depth(one) - depth(other))
}

const byDay = (one: Deadline, other: Deadline): number =>
  one.day === other.day ? (one.at ?? '24:00').localeCompare(other.at ?? '24:00') : one.day < other.day ? -1 : 1
