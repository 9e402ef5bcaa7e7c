import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Noticed } from '../domain/notices/doubts.ts'
import { type NoticeGiven, type NoticeWanted, noticeStanding, noticesWanted } from '../domain/notices/notice.ts'
import type { Item } from '../domain/programme/item.ts'
import { besidesOf, calendarInputsOf, timetableFrom } from './calendars.ts'
import type { CalendarInputs } from './ports/calendar.ts'
import type { Tx } from './ports/tx.ts'

/** A notice that the law wants of an item, its last day, and the one that stands. */
type NoticeOfItem = NoticeWanted & { readonly given: NoticeGiven | null }

/**
 * The notices that each of these items of a meeting needs, with those that were given; an item that needs none is left
 * out. Where the calendar is not known that far nothing is asked for. What the days depend on may be handed in.
 */
export const noticesOf = async (
  tx: Tx,
  committee: Committee,
  meeting: Meeting,
  items: readonly Item[],
  known: CalendarInputs | null = null,
): Promise<readonly Noticed[]> => {
  const noticed = items.filter((item) => Object.values(besidesOf(committee, [item])).some(Boolean))
  if (noticed.length === 0) return []
  const inputs = known ?? (await calendarInputsOf(tx, committee))
  const given = await tx.notices.at(meeting.id)
  return noticed.flatMap((item) => {
    const worked = timetableFrom(committee, meeting, inputs, besidesOf(committee, [item]))
    const wanted = worked.ok ? noticesWanted(worked.value) : []
    const notices = wanted.map(
      (one): NoticeOfItem => ({
        ...one,
        given: noticeStanding(given, { kind: one.kind, itemId: item.id, meetingId: meeting.id }),
      }),
    )
    return notices.length > 0 ? [{ key: `item:${item.id}`, title: item.title, notices }] : []
  })
}
