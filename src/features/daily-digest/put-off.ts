import type { CivilDate } from '../../domain/calendar/civil-date.ts'

/** What came of it: when what is said again, and what its last day keeps where it is. */
export type PutOff = {
  /** Today, at this instant (ISO); null where it is another day. */
  readonly today: string | null
  readonly zone: string
  /** Each day on which something comes again, with what. */
  readonly on: readonly { readonly day: CivilDate; readonly says: readonly string[]; readonly isLastDay: boolean }[]
  /** Due today: put off no further. */
  readonly stays: readonly string[]
  /** They chose this afternoon, and their day is over by then. */
  readonly dayIsOver: boolean
}
