import type { Tx } from '../../app/ports/tx.ts'
import type { Committee } from '../../domain/committee/committee.ts'

/** What became of the message that the alarm was raised on. */
export type TakenBack = 'taken-back' | 'gone' | 'not-ours' | 'no-answer' | 'no-message'

/** An alarm, as the ledger has it. Its number is the ledger’s own position. */
export type Leak = {
  readonly position: number
  readonly raisedAt: string
  readonly raisedBy: string
  readonly where: string
  readonly channel: string | null
  readonly committee: Committee | null
  readonly takenBack: TakenBack | null
  /** Everybody who could have read it, by name; null where Slack did not say. */
  readonly readers: readonly string[] | null
  readonly uncertain: string | null
  readonly zone: string
  readonly resumed: { readonly at: string; readonly by: string } | null
  /** Whether the Information Commissioner was told, and why or as what: the clock ends with it. Null while it runs. */
  readonly commissioner: ClockEnd | null
}
export type ClockEnd = {
  readonly at: string
  readonly by: string
  readonly isTold: boolean
  /** The reference it was told under, or why it need not be. */
  readonly words: string
}

type Entry = Awaited<ReturnType<Tx['ledger']['page']>>['entries'][number]
const OF_ALARMS = ['leak-raised', 'leak-withdrawn', 'leak-clock-ended', 'posting-resumed']

/** Everything the ledger has of alarms, newest first, however much else it has. */
const entriesOf = async (tx: Tx): Promise<readonly Entry[]> => {
  const all: Entry[] = []
  for (let before: number | null | undefined; before !== null; ) {
    const query = { aboutId: tx.councilId, did: OF_ALARMS, atMost: 200 }
    const page = await tx.ledger.page(before === undefined ? query : { ...query, before })
    all.push(...page.entries)
    before = page.older
  }
  return all
}

const detailOf = (entry: Entry | undefined) => (entry?.detail ?? {}) as Record<string, unknown>

/** An alarm of which it is not known yet what became of its message. */
export type NotTakenBack = {
  readonly position: number
  readonly raisedAt: string
  readonly byId: string
  readonly committeeId: string | null
  readonly message: { readonly channel: string; readonly ts: string } | null
}

/** The alarms after which nothing is recorded of taking the message back, or only that Slack gave no answer, oldest first. */
export const notTakenBack = async (tx: Tx): Promise<readonly NotTakenBack[]> => {
  const entries = await entriesOf(tx)
  const done = new Set(
    entries.flatMap((entry) =>
      entry.did === 'leak-withdrawn' && detailOf(entry).takenBack !== 'no-answer' ? [detailOf(entry).leak] : [],
    ),
  )
  return entries
    .filter(({ did, position }) => did === 'leak-raised' && !done.has(position))
    .flatMap((entry) => {
      const { channel, ts } = detailOf(entry)
      const message = typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : null
      const { position, at: raisedAt, byId, committeeId } = entry
      return byId ? [{ position, raisedAt, byId, committeeId, message }] : []
    })
    .toReversed()
}

/** Reads an alarm by its number; without one, the last that was raised. Null where there is none. */
export const readLeak = async (tx: Tx, position: number | null): Promise<Leak | null> => {
  const entries = await entriesOf(tx)
  const raised = entries.find(
    (entry) => entry.did === 'leak-raised' && (position === null || entry.position === position),
  )
  if (!raised) return null
  const later = entries.filter((entry) => entry.position > raised.position)
  const taken = later.find((entry) => entry.did === 'leak-withdrawn' && detailOf(entry).leak === raised.position)
  const resumed = later.findLast((entry) => entry.did === 'posting-resumed')
  const ended = later.findLast((entry) => entry.did === 'leak-clock-ended' && detailOf(entry).leak === raised.position)
  const { where, channel } = detailOf(raised)
  const { takenBack, readers, uncertain } = detailOf(taken)
  const readerIds = Array.isArray(readers) ? (readers as string[]) : null
  const people = new Map(
    (
      await tx.people.findMany(
        [...(readerIds ?? []), raised.byId, resumed?.byId, ended?.byId].filter(
          (id): id is string => typeof id === 'string',
        ),
      )
    ).map(({ id, name }) => [id, name]),
  )
  return {
    position: raised.position,
    raisedAt: raised.at,
    raisedBy: people.get(raised.byId ?? '') ?? 'somebody',
    where: String(where ?? ''),
    channel: typeof channel === 'string' ? channel : null,
    committee: raised.committeeId ? await tx.committees.find(raised.committeeId) : null,
    takenBack: (takenBack as TakenBack | undefined) ?? null,
    readers: readerIds?.map((id) => people.get(id) ?? 'somebody').toSorted() ?? null,
    uncertain: typeof uncertain === 'string' ? uncertain : null,
    zone: (await tx.committees.council()).zone,
    commissioner: ended
      ? {
          at: ended.at,
          by: people.get(ended.byId ?? '') ?? 'somebody',
          isTold: detailOf(ended).isTold === true,
          words: String(detailOf(ended).words ?? ''),
        }
      : null,
    resumed: resumed ? { at: resumed.at, by: people.get(resumed.byId ?? '') ?? 'somebody' } : null,
  }
}
