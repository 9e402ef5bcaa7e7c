import type { Deps } from '../../app/deps.ts'
import { noticesOf } from '../../app/notices-of.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { comingMeetings } from '../../app/programme/offer.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { NoticeGiven, NoticeKind, NoticeWanted } from '../../domain/notices/notice.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A notice that the law wants of an item of a coming meeting, and the one that stands. */
export type NoticeToGive = NoticeWanted & {
  readonly item: Item
  readonly meeting: Meeting
  readonly given: NoticeGiven | null
}

/** Every notice that the business of a committee's coming meetings needs, in the order of their last days. */
export const noticesToGive = async (
  tx: Tx,
  committee: Committee,
  today: CivilDate,
): Promise<readonly NoticeToGive[]> => {
  const found: NoticeToGive[] = []
  for (const meeting of await comingMeetings(tx, committee, today)) {
    const items = await tx.items.at(meeting.id)
    for (const { key, notices } of await noticesOf(tx, committee, meeting, items)) {
      const item = items.find(({ id }) => key === `item:${id}`)
      if (item) found.push(...notices.map((one) => ({ ...one, item, meeting })))
    }
  }
  return found.toSorted((a, b) => a.by.localeCompare(b.by))
}

/** What was recorded: the notice as it stands now, and what stood before where something did. */
export type NoticeRecorded = NoticeToGive & { readonly given: NoticeGiven; readonly committee: Committee }

/**
 * Records that a notice was given for the meeting that its item goes to. Refused where the law wants no such notice of
 * the item at that meeting, and where the day is still to come. A second record of the same notice stands instead of
 * the first, which is kept.
 */
export const giveNotice = (
  deps: Deps,
  who: Presser,
  said: {
    readonly kind: NoticeKind
    readonly itemId: string
    readonly givenOn: CivilDate
    readonly link: string | null
  },
): Promise<Ruling<NoticeRecorded>> =>
  deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<NoticeRecorded>> => {
    const item = await tx.items.find(said.itemId)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return refuse({ rule: 'no-such-item' })
    const may = await permitted(tx, deps.clock, who, 'record-notice', committee.id)
    if (!may.ok) return may
    const meetingId = meetingOf(item.stage)
    const meeting = meetingId ? await tx.meetings.find(meetingId) : null
    const [noticed] = meeting ? await noticesOf(tx, committee, meeting, [item]) : []
    const wanted = noticed?.notices.find(({ kind }) => kind === said.kind)
    if (!wanted || !meeting) return refuse({ rule: 'no-notice-wanted', title: item.title })
    if (said.givenOn > civilDateAt(deps.clock.now(), committee.zone))
      return refuse({ rule: 'notice-day-to-come', day: said.givenOn })

    const at = deps.clock.now().toISO()!
    const given: NoticeGiven = { ...said, meetingId: meeting.id, byId: who.personId, at }
    await tx.notices.record(given)
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'notice-recorded',
      aboutKind: 'item',
      aboutId: item.id,
      committeeId: committee.id,
      detail: {
        notice: said.kind,
        givenOn: said.givenOn,
        lastDay: wanted.by,
        meetingId: meeting.id,
        ...(said.link && { link: said.link }),
      },
    })
    return allow({ ...wanted, item, meeting, committee, given })
  })
