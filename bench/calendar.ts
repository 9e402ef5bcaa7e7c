// How fast the calendar counts, and whether it is ever wrong, beside a plain loop, luxon-business-days and date-fns on
// the same inputs in the same run.
//
//   node scripts/run.mjs node bench/calendar.ts
import { pathToFileURL } from 'node:url'
import { divisions } from '../src/domain/calendar/bank-holidays.ts'
import { type CivilDate, civilDate } from '../src/domain/calendar/civil-date.ts'
import { dayByTable } from '../src/domain/calendar/day-by-table.ts'
import type { MeetingPattern } from '../src/domain/calendar/meeting-pattern.ts'
import { occurrencesOf } from '../src/domain/calendar/occurrences.ts'
import { profileNames } from '../src/domain/calendar/profiles.ts'
import { type Rule, units } from '../src/domain/calendar/rule.ts'
import { meetingTimetable } from '../src/domain/calendar/timetable.ts'
import { workingCalendar } from '../src/domain/calendar/working-calendar.ts'
import { workingDaysBefore } from '../src/domain/calendar/working-days.ts'
import { type Peer, peers } from './calendar-peers.ts'

/** One line of the table. `wrong` is how many answers differed from the plain loop’s; null where none was compared. */
export type Row = {
  readonly what: string
  readonly perCpuSecond: number
  readonly done: number
  readonly wrong: number | null
}

const AT_LEAST_MS = 400

/** Does the work again and again for long enough to measure, and gives units of work per second of CPU. */
const measured = (what: string, units: number, work: () => number, wrong: number | null = null): Row => {
  let sink = work()
  const before = process.cpuUsage()
  const started = performance.now()
  let rounds = 0
  while (performance.now() - started < AT_LEAST_MS) {
    sink += work()
    rounds += 1
  }
  const { user, system } = process.cpuUsage(before)
  if (Number.isNaN(sink)) throw new Error('Nothing was done')
  return { what, perCpuSecond: Math.round((rounds * units) / ((user + system) / 1e6)), done: rounds * units, wrong }
}

/** The loop anybody would write first: JavaScript dates in UTC, one day after another, a set of holidays. */
const plainLoop = (meeting: string, workingDays: number, holidays: ReadonlySet<string>): string => {
  const day = new Date(`${meeting}T12:00:00Z`)
  for (let left = workingDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() - 1)
    const weekday = day.getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day.toISOString().slice(0, 10))) left -= 1
  }
  return day.toISOString().slice(0, 10)
}

/** Every figure of the calendar, in one run. */
export const run = async (): Promise<readonly Row[]> => [...counting(), everyRule(), ...timetables(), recurring()]

const counting = (): readonly Row[] =>
  [5, 28, 1000].flatMap((clearDays) => {
    const calendar = workingCalendar({ division: 'england-and-wales' })
    const holidays = new Set<string>(
      calendar.table.days.filter((day) => {
        const why = calendar.whyNot(day)
        return why !== null && why !== 'weekend'
      }),
    )
    const meetings = calendar.table.days.filter((day) => workingDaysBefore(day, clearDays + 1, calendar).ok)
    const answers = meetings.map((day) => plainLoop(day, clearDays + 1, holidays))
    const wrong = meetings.filter((day, index) => {
      const ruling = workingDaysBefore(day, clearDays + 1, calendar)
      return !ruling.ok || ruling.value !== answers[index]
    }).length
    const few = meetings.slice(0, clearDays === 1000 ? 20 : 500)
    return [
      measured(
        `${clearDays} clear working days, ISO in, ISO out: the table`,
        meetings.length,
        () => meetings.reduce((sum, day) => sum + lengthOf(workingDaysBefore(day, clearDays + 1, calendar)), 0),
        wrong,
      ),
      ...peers(holidays).map(({ name, dayBefore }) => {
        const some = few.slice(0, clearDays === 1000 ? 2 : 60)
        return measured(
          `${clearDays} clear working days, ISO in, ISO out: ${name}`,
          some.length,
          () => some.reduce((sum, day) => sum + dayBefore(day, clearDays + 1).length, 0),
          clearDays === 1000
            ? null
            : wrongAmong(
                meetings.filter((_, index) => index % 3 === 0),
                dayBefore,
                clearDays,
                holidays,
              ),
        )
      }),
      measured(`${clearDays} clear working days, ISO in, ISO out: a plain loop`, few.length, () =>
        few.reduce((sum, day) => sum + plainLoop(day, clearDays + 1, holidays).length, 0),
      ),
    ]
  })

const wrongAmong = (
  days: readonly string[],
  dayBefore: Peer['dayBefore'],
  clearDays: number,
  holidays: ReadonlySet<string>,
): number => days.filter((day) => dayBefore(day, clearDays + 1) !== plainLoop(day, clearDays + 1, holidays)).length

const lengthOf = (ruling: { readonly ok: true; readonly value: CivilDate } | { readonly ok: false }): number =>
  ruling.ok ? ruling.value.length : 0

const everyRule = (): Row => {
  const calendars = divisions.map((division) => workingCalendar({ division }))
  const rules: Pick<Rule, 'count' | 'unit' | 'direction' | 'roll'>[] = units.flatMap((unit) =>
    [1, 5, 28].map((count) => ({
      unit,
      count,
      direction: unit === 'months-beginning-with' ? ('after' as const) : ('before' as const),
      roll: 'previous' as const,
    })),
  )
  const days = calendars[0]!.table.days
  return measured('any rule, any division, any day of ten years', rules.length * calendars.length * days.length, () => {
    let sum = 0
    for (const calendar of calendars)
      for (const rule of rules) for (const day of days) sum += lengthOf(dayByTable(rule, day, calendar))
    return sum
  })
}

const timetables = (): readonly Row[] => {
  const days = workingCalendar({ division: 'england-and-wales' }).table.days.filter((_, index) => index % 20 === 10)
  return [
    measured('a whole timetable with its reasons, six profiles', days.length * profileNames.length, () => {
      let sum = 0
      for (const profile of profileNames) {
        for (const day of days) {
          const ruling = meetingTimetable({ day, profile })
          if (ruling.ok) sum += ruling.value.deadlines.length
        }
      }
      return sum
    }),
  ]
}

const recurring = (): Row => {
  const pattern: MeetingPattern = {
    time: '18:30' as MeetingPattern['time'],
    weekday: 4,
    every: { is: 'monthly', which: [2], months: 1 },
    notMonths: [],
    onHolidays: 'keep',
  }
  const [from, until] = [civilDate('2000-01-01'), civilDate('2040-12-31')]
  const once = occurrencesOf(pattern, from, until, 'Europe/London')
  return measured(
    'occurrences of “second Thursday, 18:30, Europe/London”, 2000 to 2040, as instants',
    once.days.length,
    () => occurrencesOf(pattern, from, until, 'Europe/London').instants.at(-1)!,
  )
}

/** The table as it is printed. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = rows.map(({ what, perCpuSecond, wrong }) => {
    const rate = perCpuSecond.toLocaleString('en-GB').padStart(13)
    return `${rate} a CPU second   ${what}${wrong === null ? '' : `   (${wrong} wrong)`}`
  })
  return `${lines.join('\n')}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(tableOf(await run()))
