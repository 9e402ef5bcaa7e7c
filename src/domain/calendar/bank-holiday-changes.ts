import { type BankHoliday, type BankHolidays, type Division, divisions } from './bank-holidays.ts'
import { type CivilDate, longDate } from './civil-date.ts'
import type { Deadline } from './deadline.ts'
import type { Timetable } from './timetable.ts'

/** A bank holiday that has been proclaimed or withdrawn since the last list. */
export type HolidayChange = {
  readonly division: Division
  readonly is: 'proclaimed' | 'withdrawn'
  readonly holiday: BankHoliday
}

/** What changed between two lists, within the years that both know: a year newly published is no proclamation. */
export const holidayChanges = (before: BankHolidays, after: BankHolidays): readonly HolidayChange[] =>
  divisions.flatMap((division) => {
    const missingFrom = (holidays: readonly BankHoliday[]) => {
      const days = new Set(holidays.map(({ day }) => day))
      return ({ day }: BankHoliday) => !days.has(day) && bothKnow(day)
    }
    const bothKnow = (day: CivilDate) => [before, after].every(({ known }) => known.from <= day && day <= known.until)
    const [old, now] = [before.divisions[division], after.divisions[division]]
    return [
      ...now.filter(missingFrom(old)).map((holiday) => ({ division, is: 'proclaimed', holiday }) as const),
      ...old.filter(missingFrom(now)).map((holiday) => ({ division, is: 'withdrawn', holiday }) as const),
    ]
  })

/** A deadline that a new list of holidays has moved. */
export type MovedDeadline = { readonly deadline: Deadline; readonly from: CivilDate; readonly to: CivilDate }

/** Which of a meeting's deadlines moved when it was worked out again. */
export const deadlinesMoved = (before: Timetable, after: Timetable): readonly MovedDeadline[] => {
  const old = new Map(before.deadlines.map(({ name, day }) => [name, day]))
  return after.deadlines
    .filter(({ name, day }) => old.has(name) && old.get(name) !== day)
    .map((deadline) => ({ deadline, from: old.get(deadline.name)!, to: deadline.day }))
}

/** `Monday 15 June 2026 is now a bank holiday in Scotland (World Cup bank holiday).` */
export const holidayChangeWords = ({ division, is, holiday }: HolidayChange): string =>
  `${longDate(holiday.day)} is ${is === 'proclaimed' ? 'now' : 'no longer'} a bank holiday in ` +
  `${PLACES[division]} (${holiday.title}).`

const PLACES: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}
