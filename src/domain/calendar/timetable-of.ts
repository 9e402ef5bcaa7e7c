import type { BankHolidays } from './bank-holidays.ts'
import type { CivilDate, TimeOfDay } from './civil-date.ts'
import type { ProfileName } from './profiles.ts'
import type { Unit } from './rule.ts'
import type { LocalSettings } from './rules-in-force.ts'
import type { Closure } from './which-days-count.ts'

/** What happens, on which days, and under whose rules. Without a meeting, only the other events have deadlines. */
export type TimetableOf = LocalSettings & {
  readonly day?: CivilDate
  readonly time?: TimeOfDay | null
  readonly zone?: string
  readonly profile?: ProfileName
  readonly closures?: readonly Closure[]
  /** The bank holidays that are known, where they are not those the project ships with. */
  readonly holidays?: BankHolidays
  readonly keyDecision?: boolean
  readonly privateMeeting?: boolean
  readonly published?: CivilDate
  readonly received?: CivilDate
  readonly documentRequested?: CivilDate
  readonly exceptionNotice?: CivilDate
  /** Which reading to use where a statute's words have two; the earlier day unless a unit is named. */
  readonly reading?: 'earlier' | Unit
  /** Days settled elsewhere, by name, from which this timetable's rules count: a joint committee's strictest. */
  readonly settled?: Readonly<Record<string, CivilDate>>
  /** Today, so that a meeting that is past can be said to be. */
  readonly today?: CivilDate
}
