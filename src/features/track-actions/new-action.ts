import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { type ActionAt, actionAt } from '../../app/outcomes/action-at.ts'
import { addAction } from '../../app/outcomes/add-action.ts'
import { makeNextItem, type NextItem } from '../../app/outcomes/make-next-item.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { returningItem } from '../../domain/outcomes/next-item.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What an officer puts on the tracker. The owner is a Slack id, or a name of somebody without Slack. */
export type NewAction = {
  readonly committeeId: string
  /** The outcome it follows from, where there is one. */
  readonly outcomeId: string | null
  readonly kind: Action['kind']
  readonly words: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly body: string | null
  readonly dueOn: CivilDate | null
}

/** Puts an action on the tracker, linked to the minute it comes from, and tells whoever has it. */
export const newAction = (deps: Deps, who: Presser, command: NewAction): Promise<Ruling<ActionAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = isUuid(command.committeeId) ? await tx.committees.find(command.committeeId) : null
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', committee.id)
    if (!may.ok) return may
    const outcome = command.outcomeId ? await tx.outcomes.find(command.outcomeId) : null
    if (command.outcomeId && !outcome) return refuse({ rule: 'no-such-outcome' })
    const meeting = outcome && (await tx.meetings.find(outcome.meetingId))
    if (meeting && meeting.committeeId !== committee.id) return refuse({ rule: 'no-such-outcome' })
    const owner = command.owner
      ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: command.owner })
      : null
    const action = await addAction(
      tx,
      deps.clock,
      committee,
      {
        kind: command.kind,
        words: command.words,
        body: command.body,
        dueOn: command.dueOn,
        ownerId: owner?.id ?? null,
        ownerName: owner ? null : command.ownerName,
        meetingId: outcome?.meetingId ?? null,
        itemId: outcome?.itemId ?? null,
        minute: outcome?.minute ?? null,
      },
      who.personId,
    )
    return allow((await actionAt(tx, action.id))!)
  })

/** Makes of an action the next item of the programme: its update goes to the next meeting, where that still takes it. */
export const itemOfAction = (deps: Deps, who: Presser, actionId: string): Promise<Ruling<NextItem>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await actionAt(tx, actionId)
    if (!at) return refuse({ rule: 'no-such-action' })
    const { action, committee, meeting, item } = at
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', committee.id)
    if (!may.ok) return may
    if (at.nextItem) {
      const there = 'meetingId' in at.nextItem.stage ? at.nextItem.stage.meetingId : null
      const where = there ? await tx.meetings.find(there) : null
      return allow({ item: at.nextItem, committee, meeting: where, notThere: null, isNew: false })
    }
    const now = deps.clock.now()
    const today = civilDateAt(now, committee.zone)
    const next = await tx.meetings.next(committee.id, today)
    const wanted = returningItem(
      { committeeId: committee.id, day: meeting?.day ?? today, minute: action.minute, words: action.words },
      { title: item?.title ?? action.words.slice(0, 200), item },
      action.dueOn ?? next?.day ?? null,
      who.personId,
    )
    const made = await makeNextItem(tx, deps.clock, committee, wanted, next, who.personId)
    if (!made.ok) return made
    await tx.outcomes.changeAction(action.id, { nextItemId: made.value.item.id }, now.toISO()!)
    await tx.outbox.redraw('action-asked', action.id, now.toISO()!)
    return made
  })
