import type { AgendaLine } from './line.ts'

/** What may come after publication: each makes a supplement with its reason, and the agenda itself stays as it was. */
export const LATER_CHANGES = {
  'late-item': 'A late item',
  'late-report': 'A late report',
  'item-withdrawn': 'An item withdrawn',
  'item-moved': 'An item moved to another meeting',
  'meeting-moved': 'The meeting moved',
  correction: 'A correction',
} as const
export type LaterChange = keyof typeof LATER_CHANGES

/** One numbered supplement to a published agenda. */
export type Supplement = {
  readonly id: string
  readonly agendaId: string
  readonly number: number
  readonly reason: string
  readonly lines: readonly SupplementLine[]
  readonly byId: string | null
  /** Instant, ISO; null until it is published itself. */
  readonly publishedAt: string | null
  readonly link: string | null
}

/** What stands where nobody gave a reason: lint asks for one. */
export const NO_REASON = 'No reason was given'

/** What a supplement says of one piece of business, by its open title. */
export type SupplementLine = {
  readonly change: LaterChange
  readonly number: string | null
  readonly title: string
  readonly words: string
  readonly itemId: string | null
}

/** What happened to the business of a published agenda. */
export type Happened = {
  readonly change: LaterChange
  readonly itemId: string | null
  readonly title: string
  readonly reason: string
}

/**
 * Whether a change belongs in a supplement: after publication always, before it never (the draft is composed again).
 * A report that comes in for an item already published as `to follow` is not a change to the business, and is one too:
 * members and the public must be able to find it.
 */
export const supplementTo = (
  published: readonly AgendaLine[] | null,
  happened: Happened,
): Omit<Supplement, 'id' | 'agendaId' | 'number' | 'byId' | 'publishedAt' | 'link'> | null => {
  if (published === null) return null
  const line = published.find(({ itemId }) => itemId !== null && itemId === happened.itemId)
  return {
    reason: happened.reason,
    lines: [
      {
        change: happened.change,
        number: line?.number ?? null,
        title: line?.title ?? happened.title,
        words: `${LATER_CHANGES[happened.change]}: ${line?.title ?? happened.title}`,
        itemId: happened.itemId,
      },
    ],
  }
}
