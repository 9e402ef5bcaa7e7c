import type { CivilDate } from '../calendar/civil-date.ts'
import type { Theme } from '../outcomes/referral.ts'

/** A memo from one body to another as a paper: what it says, that it was delivered, and what was answered. */
export type MemoOut = {
  readonly council: string
  readonly from: string
  readonly toBody: string
  /** The meeting of the other body that it is for. */
  readonly forDay: CivilDate | null
  /** The meeting that agreed it, and the number of its minute. */
  readonly agreedOn: CivilDate | null
  readonly minute: string | null
  readonly subject: string
  readonly words: string
  readonly themes: readonly Theme[]
  readonly delivered: { readonly on: CivilDate | null; readonly proof: string | null } | null
  readonly response: string | null
  /** The day on which the paper is made. */
  readonly madeOn: CivilDate
}
