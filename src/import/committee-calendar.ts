import type { BankHolidays } from '../domain/calendar/bank-holidays.ts'
import type { ProfileName } from '../domain/calendar/profiles.ts'
import type { Closure } from '../domain/calendar/which-days-count.ts'

/** The meetings of one or more committees, against which "next meeting" is resolved. */
export type CommitteeCalendar = {
  readonly committee: string | null
  readonly meetings: readonly {
    readonly date: string
    readonly time: string | null
    readonly committee: string | null
  }[]
  /** Which days the council works, by which working days are counted; without it they are not. */
  readonly days?: CouncilDays
}

/** A council's rules and closures, and the bank holidays where they are not those that are shipped: plain data. */
export type CouncilDays = {
  readonly profile: ProfileName
  readonly closures: readonly Closure[]
  readonly holidays?: BankHolidays
}
