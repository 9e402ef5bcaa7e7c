import type { Deps } from '../../app/deps.ts'
import { makeNextItem, type NextItem } from '../../app/outcomes/make-next-item.ts'
import { type BusinessAt, type OutcomesAt, readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { isOf } from '../../domain/outcomes/business.ts'
import { type Returning, returningItem, wantedBy } from '../../domain/outcomes/next-item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { resolutionsOf } from '../../domain/workstreams/resolutions.ts'

/** Makes of an outcome the next item: at the next meeting, or wanted in six months. A second press makes no second. */
export const bringBack = (
  deps: Deps,
  who: Presser,
  command: { readonly outcomeId: string; readonly returning: Returning },
): Promise<Ruling<NextItem>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const outcome = isUuid(command.outcomeId) ? await tx.outcomes.find(command.outcomeId) : null
    const at = outcome && (await readOutcomes(tx, deps.clock, outcome.meetingId))
    if (!outcome || !at) return refuse({ rule: 'no-such-outcome' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    if (!may.ok) return may
    const item = outcome.itemId ? await tx.items.find(outcome.itemId) : null
    const business = at.business.find((one) => isOf(one.business, outcome))?.business
    const [next] = at.coming
    const words = outcome.resolutions.map(({ verb, text }) => `${verb} that ${text}`).join('\n') || outcome.words
    return makeNextItem(
      tx,
      deps.clock,
      at.committee,
      returningItem(
        { committeeId: at.committee.id, day: at.meeting.day, minute: outcome.minute, words },
        { title: business?.title ?? item?.title ?? 'Matter arising', item },
        wantedBy(command.returning, at.meeting.day, next?.day ?? null),
        who.personId,
      ),
      command.returning === 'next-meeting' ? (next ?? null) : null,
      who.personId,
    )
  })

/** Reads what became of a meeting's business, for whoever may record it. */
export const outcomesFor = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<OutcomesAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = isUuid(meetingId) ? await readOutcomes(tx, deps.clock, meetingId) : null
    if (!at) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    return may.ok ? allow(at) : may
  })

/** The resolutions that the workstreams under an item ask for, for a form in which nothing stands yet. */
export const tableSays = (
  deps: Deps,
  who: Presser,
  { committee }: Pick<OutcomesAt, 'committee'>,
  { business: { itemId }, outcome }: BusinessAt,
): Promise<readonly string[]> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (itemId === null || outcome !== null) return []
    return resolutionsOf((await tx.workstreams.of(committee.id)).filter((one) => one.itemId === itemId))
  })
