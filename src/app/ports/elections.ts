import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { PreElectionPeriod } from '../../domain/calendar/pre-election.ts'

/** A period as it was entered. */
export type EnteredPeriod = PreElectionPeriod & { readonly id: string }
/** What was decided about one meeting inside it. Nothing is cancelled or moved by itself. */
export type ElectionAnswer = {
  readonly periodId: string
  readonly meetingId: string
  readonly answer: 'go-ahead' | 'ask-for-advice' | 'advised'
  readonly words: string | null
  readonly byId: string | null
  /** Instant, ISO. */
  readonly at: string
}

/** The pre-election periods of a council, and what was decided about the meetings inside them. */
export type Elections = {
  /** Those that end on the day or later, in order. */
  periods(from: CivilDate): Promise<readonly EnteredPeriod[]>
  find(id: string): Promise<EnteredPeriod | null>
  add(period: PreElectionPeriod): Promise<EnteredPeriod>
  /** Removes it with what was decided inside it. */
  remove(id: string): Promise<void>
  answer(periodId: string, meetingId: string): Promise<ElectionAnswer | null>
  /** Puts it in place of what was decided before. */
  setAnswer(answer: ElectionAnswer): Promise<void>
}
