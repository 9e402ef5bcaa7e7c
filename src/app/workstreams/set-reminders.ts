import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { WORKSTREAM_REMINDERS, workstreamReminders } from '../../domain/workstreams/warnings.ts'
import type { Workstream } from '../../domain/workstreams/workstream.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/**
 * Sets anew what is to be said and done of a workstream, in the transaction that changes it: the officer is warned of
 * its end, and the row on which its next highlight report is asked for is nobody’s: it acts, and says nothing itself.
 * `was` is how it stood; null for a new one. A warning that has fallen due and waits for its reader’s hours is kept where
 * the end is the same.
 */
export const setWorkstreamReminders = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  one: Workstream,
  was: Workstream | null,
): Promise<void> => {
  const isEndAsBefore = was !== null && was.endsOn === one.endsOn && was.closedAt === one.closedAt
  const kinds = WORKSTREAM_REMINDERS.filter((kind) => kind === 'highlight-ask' || !isEndAsBefore)
  const now = clock.now()
  const officer = await officerOf(tx, clock, committee)
  const due = workstreamReminders(one, committee.zone, now, civilDateAt(now, committee.zone))
  await tx.reminders.replaceFor(
    one.id,
    kinds,
    // without an officer there is nobody to warn; a report is asked for all the same
    due
      .filter(({ kind }) => kinds.includes(kind) && (officer !== null || kind === 'highlight-ask'))
      .map(({ kind, dueAt }) => ({
        key: `${kind}:${one.id}:${dueAt.toUTC().toISO()}${kind === 'highlight-ask' ? `:${one.reportNextOn}:${one.revision}` : ''}`,
        committeeId: committee.id,
        kind,
        aboutKind: 'workstream' as const,
        aboutId: one.id,
        personId: kind === 'highlight-ask' ? null : officer,
        channel: null,
        dueAt: dueAt.toUTC().toISO()!,
      })),
    now.toISO()!,
  )
}
