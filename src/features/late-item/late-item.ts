import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { plannable } from '../../app/programme/offer.ts'
import { lookAhead, type Planned, planChange } from '../../app/programme/plan-change.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { urgencyRuling } from '../../domain/papers/urgency-ruling.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { takesNoLateItems } from '../../domain/programme/schedule.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** The meeting, and what could come to it late. */
export type ComesLate = { readonly committee: Committee; readonly meeting: Meeting; readonly items: readonly Item[] }
/** A late item with the wording for whoever presides. Nothing has been added to any agenda. */
export type LatePrepared = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly item: Item
  readonly ruling: string
  /** Where it could go in the ordinary way instead. */
  readonly next: Meeting | null
}

/** What may be offered for a meeting; refused for full council and for a meeting called for business of its own. */
export const whatComesLate = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<ComesLate>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await atMeeting(deps, tx, who, meetingId)
    if (!at.ok) return at
    const items = (await plannable(tx, at.value.committee.id)).filter(({ stage }) => meetingOf(stage) !== meetingId)
    return allow({ ...at.value, items })
  })

const atMeeting = async (
  deps: Deps,
  tx: Tx,
  who: Presser,
  meetingId: string,
): Promise<Ruling<{ readonly committee: Committee; readonly meeting: Meeting }>> => {
  const meeting = await tx.meetings.find(meetingId)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  if (!committee) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
  if (!may.ok) return may
  if (!takesNoLateItems({ meeting, kind: committee.kind })) return allow({ committee, meeting })
  const isCouncil = committee.kind === 'council' || committee.kind === 'parish-council'
  return refuse({ rule: 'urgency-not-offered', day: meeting.day, kind: isCouncil ? 'council' : 'special' })
}

/** Prepares the wording and keeps the special circumstances with the item. It decides nothing and adds nothing. */
export const prepareLateItem = (
  deps: Deps,
  who: Presser,
  said: { readonly meetingId: string; readonly itemId: string; readonly circumstances: string },
): Promise<Ruling<LatePrepared>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<LatePrepared>> => {
        const at = await atMeeting(deps, tx, who, said.meetingId)
        if (!at.ok) return at
        const { meeting, committee } = at.value
        const plan = {
          is: 'schedule',
          itemId: said.itemId,
          meetingId: meeting.id,
          urgency: said.circumstances,
        } as const
        const worked = await lookAhead(tx, deps, who, { ...plan, why: null, minute: null })
        if (!worked.ok) return worked
        const { was, timeliness, seen } = worked.value
        if (timeliness?.item !== 'late')
          return refuse({ rule: 'not-late', title: was.title, lastDay: seen?.at.publishing?.last ?? null })

        const item = { ...was, urgency: said.circumstances }
        await tx.items.save(item)
        await tx.ledger.record({
          at: deps.clock.now().toISO()!,
          byId: who.personId,
          did: 'late-item-prepared',
          aboutKind: 'item',
          aboutId: was.id,
          committeeId: committee.id,
          detail: { meetingId: meeting.id, circumstances: said.circumstances },
        })
        const ruling = urgencyRuling(was, said.circumstances, committee)
        const next = await tx.meetings.next(committee.id, plusDays(meeting.day, 1))
        return allow({ committee, meeting, item, ruling, next })
      }),
    { rule: 'item-changed-meanwhile', title: 'That item' },
  )

/** Asks the chair whether the chair is minded to agree that it is urgent, by the ordinary way of consulting. */
export const askAboutLateItem = async (
  deps: Deps,
  who: Presser,
  about: { readonly itemId: string; readonly meetingId: string },
): Promise<Ruling<Planned>> => {
  const item = await deps.store.for(who.councilId).transaction((tx) => tx.items.find(about.itemId))
  if (!item) return refuse({ rule: 'no-such-item' })
  if (!item.urgency) return refuse({ rule: 'nothing-prepared', title: item.title })
  return planChange(deps, who, { is: 'schedule', ...about, urgency: item.urgency, why: null, minute: null }, null)
}
