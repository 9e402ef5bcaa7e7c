import type { Deps } from '../../app/deps.ts'
import { changedMeanwhile } from '../../app/last-changed.ts'
import { setActionReminders } from '../../app/outcomes/action-reminders.ts'
import { addAction } from '../../app/outcomes/add-action.ts'
import { comeBack } from '../../app/outcomes/come-back.ts'
import type { NextItem } from '../../app/outcomes/make-next-item.ts'
import { type OutcomesAt, readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { permitted } from '../../app/permitted.ts'
import { planAgendaReminders } from '../../app/plan-agenda-reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { differencesOf } from '../../app/workstreams/beside-outcome.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import type { Business } from '../../domain/outcomes/business.ts'
import type { Action, Outcome } from '../../domain/outcomes/outcome.ts'
import { afterCorrection } from '../../domain/outcomes/promised.ts'
import { recordOutcome as ask, type OutcomeSaid, saysTheSame } from '../../domain/outcomes/record.ts'
import { onAgenda } from '../../domain/outcomes/see-also.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Difference } from '../../domain/workstreams/consistency.ts'
import { moveItem } from './move-item.ts'

/** What an officer records of one piece of business. */
export type RecordOutcome = OutcomeSaid & {
  readonly meetingId: string
  /** The business, by its key. */
  readonly key: string
  /** The meeting it was deferred to, where one was named. */
  readonly deferredTo: string | null
  /** What was recorded of it when the form was opened, by its id; null for nothing; left out where nobody looked. */
  readonly seen?: string | null
}
export type OutcomeRecorded = {
  readonly at: OutcomesAt
  readonly business: Business
  readonly outcome: Outcome
  /** What was recorded before, which this corrects. */
  readonly corrected: Outcome | null
  /** False where the same was recorded already, so that nothing was changed. */
  readonly isNew: boolean
  /** Whether what was decided had been published before this was recorded. */
  readonly isPublished: boolean
  /** What it put on the tracker. */
  readonly added: readonly Action[]
  /** The next of business that comes back; null where it does not, or was made before. */
  readonly next: NextItem | null
  /** Where it says otherwise than the table of the workstreams that come under its item. */
  readonly differ?: readonly Difference[]
}

/**
 * Records what became of one piece of business, in one transaction: the outcome and its resolutions, where the item
 * stands now, and what others were asked. What was recorded before is never overwritten: it is corrected by this.
 */
export const recordOutcome = (deps: Deps, who: Presser, command: RecordOutcome): Promise<Ruling<OutcomeRecorded>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<OutcomeRecorded>> => {
        const { clock } = deps
        const meeting = await tx.meetings.find(command.meetingId)
        if (!meeting) return refuse({ rule: 'no-such-meeting' })
        const may = await permitted(tx, clock, who, 'record-outcomes', meeting.committeeId)
        if (!may.ok) return may
        await tx.committees.hold(meeting.committeeId)
        const at = (await readOutcomes(tx, clock, meeting.id))!
        const found = at.business.find(({ business }) => business.key === command.key)
        if (!found) return refuse({ rule: 'not-on-that-agenda', title: 'That business' })
        const { business, outcome: before } = found
        const today = civilDateAt(clock.now(), at.committee.zone)
        const seeAlso = onAgenda(command.seeAlso ?? [], at.lines)
        const ruling = ask(business, meeting, { ...command, seeAlso }, today)
        if (!ruling.ok) return ruling
        const isPublished = (await tx.outcomes.publishedOf(meeting.id)).some(({ kind }) => kind === 'decisions')
        if (before && saysTheSame(before, ruling.value))
          return allow({
            at,
            business,
            outcome: before,
            corrected: null,
            isPublished,
            isNew: false,
            added: [],
            next: null,
          })

        if (before && command.seen !== undefined && command.seen !== before.id)
          return refuse(
            await changedMeanwhile(tx, {
              aboutId: business.itemId ?? meeting.id,
              what: `what became of “${business.title}”`,
              now: before.id,
            }),
          )

        const now = clock.now().toISO()!
        const outcome = await tx.outcomes.record(
          { ...ruling.value, correctionOfId: before?.id ?? null },
          { byId: who.personId, at: now },
        )
        const moved = await moveItem(tx, clock, at, outcome, { deferredTo: command.deferredTo, byId: who.personId })
        if (!moved.ok) return moved
        const next = await comeBack(tx, clock, at, moved.value, outcome, who.personId)
        if (!next.ok) return next
        const added = await followUp(tx, deps, at, business, { before, outcome, byId: who.personId })
        if (isStanding(meeting)) {
          await tx.meetings.save({ ...meeting, state: 'held' }, { byId: who.personId, why: null, at: now })
          await planAgendaReminders(tx, clock, meeting.id)
        }
        await tx.ledger.record({
          at: now,
          byId: who.personId,
          did: before ? 'outcome-corrected' : 'outcome-recorded',
          aboutKind: business.itemId ? 'item' : 'meeting',
          aboutId: business.itemId ?? meeting.id,
          committeeId: at.committee.id,
          detail: {
            outcomeId: outcome.id,
            kind: outcome.kind,
            minute: outcome.minute,
            resolutions: outcome.resolutions.length,
            corrects: before?.id ?? null,
            ...(outcome.exclusion && { exclusion: outcome.exclusion.result }),
          },
        })
        const stands = (await readOutcomes(tx, clock, meeting.id))!
        const asItStands = stands.business.find((one) => one.business.key === business.key)?.business ?? business
        return allow({
          at: stands,
          business: asItStands,
          outcome,
          corrected: before,
          isPublished,
          isNew: true,
          added,
          next: next.value,
          differ: await differencesOf(tx, at.committee.id, outcome),
        })
      }),
    { rule: 'item-changed-meanwhile', title: 'That item' },
  )

/** What the outcome asks of others goes on the tracker; what a correction no longer asks is ended there. */
const followUp = async (
  tx: Tx,
  { clock }: Deps,
  { committee, meeting, actions }: OutcomesAt,
  business: Business,
  done: { readonly before: Outcome | null; readonly outcome: Outcome; readonly byId: string },
): Promise<readonly Action[]> => {
  const ofThis = actions.filter(({ itemId, minute }) => itemId === business.itemId && minute === business.minute)
  const { add, end } = afterCorrection(done.before, done.outcome, business.title, ofThis)
  for (const action of end) {
    const answer = 'No longer asked: the minute was corrected'
    await tx.outcomes.changeAction(action.id, { state: 'not-taken-forward', answer }, clock.now().toISO()!)
    await setActionReminders(tx, clock, committee, { ...action, state: 'not-taken-forward' })
  }
  const added: Action[] = []
  for (const promised of add)
    added.push(
      await addAction(
        tx,
        clock,
        committee,
        {
          ...promised,
          meetingId: meeting.id,
          itemId: business.itemId,
          minute: business.minute,
          ownerId: null,
          ownerName: null,
          dueOn: null,
        },
        done.byId,
      ),
    )
  return added
}
