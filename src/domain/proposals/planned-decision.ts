import type { CivilDate } from '../calendar/civil-date.ts'

/** A decision that the executive's forward plan, or a notice, announces: what, by whom, and on which day where it says one. */
export type PlannedDecision = {
  readonly title: string
  readonly maker: string | null
  readonly day: CivilDate | null
  /** Its number in the plan, by which it is known when its title is put otherwise. */
  readonly reference: string | null
}
