import type { CivilDate } from '../calendar/civil-date.ts'
import type { ExclusionMotion } from './exclusion-motion.ts'
import type { OutcomeKind } from './outcome-kinds.ts'
import type { Said } from './said.ts'
import type { SeeAlso } from './see-also.ts'

/** A resolution or recommendation as it was passed: numbered within its item, with its operative verb. */
export type Resolution = {
  readonly number: number
  readonly verb: string
  readonly text: string
  /** The body it is addressed to, where it asks another. */
  readonly body: string | null
  readonly day: CivilDate | null
}

/** What became of one item. Once recorded it is corrected by another, never overwritten. */
export type Outcome = {
  readonly id: string
  readonly meetingId: string
  readonly itemId: string | null
  /** The number of its minute, as printed. */
  readonly minute: string | null
  readonly kind: OutcomeKind
  readonly words: string | null
  readonly keyPoints: readonly string[]
  /** What was said by whom: statements, members’ questions and their answers. */
  readonly said: readonly Said[]
  /** Other items, papers and minutes that it refers to. */
  readonly seeAlso: readonly SeeAlso[]
  readonly resolutions: readonly Resolution[]
  /** The motion to exclude the public from it; null where none was moved. */
  readonly exclusion: ExclusionMotion | null
  readonly correctionOfId: string | null
  /** When it was recorded: an instant, ISO. */
  readonly at: string
}

/** Something that somebody is to do, was recommended, or undertook, and where it stands. */
export type Action = {
  readonly id: string
  readonly committeeId: string
  readonly meetingId: string | null
  readonly itemId: string | null
  readonly minute: string | null
  readonly kind: 'action' | 'recommendation' | 'undertaking'
  /** `SR (26/27) 01` */
  readonly reference: string
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly body: string | null
  readonly words: string
  readonly dueOn: CivilDate | null
  readonly state: 'open' | 'done' | 'not-taken-forward' | 'paused'
  readonly answer: string | null
  /** What shows that it was delivered: `Received by Cabinet on Friday 20 November 2026`. */
  readonly evidence: string | null
  readonly nextItemId: string | null
}

/** The outcome that stands: corrected ones give way to their correction. */
export const standing = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const corrected = new Set(outcomes.map(({ correctionOfId }) => correctionOfId))
  return outcomes.filter(({ id }) => !corrected.has(id))
}
