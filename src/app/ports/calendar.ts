import type { BankHolidays } from '../../domain/calendar/bank-holidays.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { ClosureDay } from '../../domain/calendar/closure-days.ts'
import type { Directorate } from '../../domain/calendar/directorates.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import type { LocalRule } from '../../domain/calendar/rules-in-force.ts'
import type { Closure } from '../../domain/calendar/which-days-count.ts'

/** What the database adds to a committee for its deadlines to be worked out. */
export type CalendarInputs = {
  readonly council: string
  readonly rules: readonly LocalRule[]
  readonly closures: readonly Closure[]
  readonly holidays: BankHolidays
  /** Of a joint committee; none otherwise. */
  readonly authorities: readonly AuthorityOfCommittee[]
}

/** What a council adds to the calendar of its nation. */
export type CalendarOfCouncil = {
  /** Everything that the deadlines of a committee, or (null) of the council, depend on, in one reading. */
  inputsOf(committeeId: string | null): Promise<CalendarInputs>
  closures(): Promise<readonly Closure[]>
  /** The same, with what kind of day each is, from a day on. */
  closureDays(from: CivilDate): Promise<readonly ClosureDay[]>
  addClosure(closure: Closure & Partial<Pick<ClosureDay, 'kind'>>): Promise<void>
  removeClosure(day: Closure['day']): Promise<void>
  /** What was last set for one committee alone, or (null) for the whole council. */
  rulesSetFor(committeeId: string | null): Promise<readonly LocalRule[]>
  setRules(committeeId: string | null, rules: readonly LocalRule[], since: Closure['day']): Promise<void>
  /** The bank holidays last published, or those the project ships with. */
  holidays(): Promise<BankHolidays>
  /** The holidays that this council's deadlines were last worked out by; null where that was never noted. */
  holidaysApplied(): Promise<BankHolidays | null>
  /** Notes that the council's deadlines follow the holidays last published. */
  noteHolidaysApplied(): Promise<void>
  /** The days of annual meetings that have been fixed, in order. */
  annualMeetings(): Promise<readonly CivilDate[]>
  /** The annual meeting of a calendar year: another day for the same year takes its place. */
  setAnnualMeeting(day: CivilDate): Promise<void>
  /** The council's directorates, by name. */
  directorates(): Promise<readonly Directorate[]>
  setDirectorates(directorates: readonly Directorate[]): Promise<void>
  /** The authorities of a joint committee; none for a committee of one council. */
  authorities(committeeId: string): Promise<readonly AuthorityOfCommittee[]>
  setAuthorities(committeeId: string, authorities: readonly AuthorityOfCommittee[]): Promise<void>
  /** Carries on the minutes of a host that counts its own: the number of its next one. */
  carryOn(committeeId: string, authority: string, nextMinuteNumber: string): Promise<void>
}

/** The published bank holidays, which all councils share. Each version is kept. */
export type PublishedHolidays = {
  /** The newest version, and what tells it from others; null before the first. */
  newest(): Promise<{
    readonly digest: string
    readonly holidays: BankHolidays
    /** Since when it is the newest: an instant, ISO. */
    readonly keptAt: string
  } | null>
  /** Keeps a version. False where it is already the newest. */
  keep(holidays: BankHolidays, now: string): Promise<boolean>
}
