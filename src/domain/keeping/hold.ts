import { allow, type Ruling, refuse } from '../ruling.ts'
import type { HoldReason } from './hold-reasons.ts'
import type { KeepingRefusal } from './refusals.ts'

/** What a hold can be about. A meeting brings its business with it, a committee all that is its own. */
const HOLDABLE = ['item', 'meeting', 'committee', 'person'] as const
export type HoldKind = (typeof HOLDABLE)[number]

/**
 * Something that must be kept, until it is released: nothing about it is erased or tidied away.
 * - Freedom of Information Act 2000, [section 77](https://www.legislation.gov.uk/ukpga/2000/36/section/77): erasing what
 *   has been asked for, so that it need not be disclosed, is an offence.
 */
export type Hold = {
  readonly id: string
  readonly why: HoldReason
  readonly kind: HoldKind
  readonly aboutId: string
  /** Instants, ISO. */
  readonly since: string
  readonly endedAt: string | null
  readonly byId: string | null
}

/** A further hold for the same reason would say nothing; for another reason it stands beside the first. */
export const placeHold = (
  standing: readonly Hold[],
  asked: Omit<Hold, 'id' | 'endedAt'>,
): Ruling<Omit<Hold, 'id' | 'endedAt'>, KeepingRefusal> =>
  standing.some(({ aboutId, why, endedAt }) => aboutId === asked.aboutId && why === asked.why && endedAt === null)
    ? refuse({ rule: 'held-already', why: asked.why })
    : allow(asked)

/** A hold is released once. */
export const releaseHold = (hold: Hold, at: string): Ruling<Hold, KeepingRefusal> =>
  hold.endedAt === null ? allow({ ...hold, endedAt: at }) : refuse({ rule: 'hold-is-over' })
