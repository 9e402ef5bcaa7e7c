import type { BankHolidays } from '../../domain/calendar/bank-holidays.ts'
import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'
import type { Closure } from '../../domain/calendar/which-days-count.ts'

/** What a council adds to the calendar of its nation. */
export type CalendarOfCouncil = {
  closures(): Promise<readonly Closure[]>
  addClosure(closure: Closure): Promise<void>
  removeClosure(day: Closure['day']): Promise<void>
  /** The council's own rules for a committee: its own, else the council's, else none. */
  rulesFor(committeeId: string): Promise<readonly LocalRule[]>
  setRules(committeeId: string | null, rules: readonly LocalRule[], since: Closure['day']): Promise<void>
  /** The bank holidays last published, or those the project ships with. */
  holidays(): Promise<BankHolidays>
}
