import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import type { Tx } from '../ports/tx.ts'
import { timetableFor } from './see-meeting.ts'

/** A meeting that an item can go to, with the last lawful day to publish its agenda. */
export type Offered = { readonly meeting: Meeting; readonly publishBy: CivilDate | null }

/** The meetings still to come. */
export const comingMeetings = async (tx: Tx, committee: Committee, today: CivilDate): Promise<readonly Meeting[]> =>
  (await tx.meetings.of(committee.id, today)).filter(isStanding)

/** The same, each with its last lawful day, as they are offered. */
export const offered = async (
  tx: Tx,
  committee: Committee,
  meetings: readonly Meeting[],
): Promise<readonly Offered[]> => {
  const all: Offered[] = []
  for (const meeting of meetings.slice(0, 60)) {
    const timetable = await timetableFor(tx, committee, meeting, { isKeyDecision: false, part: 'open' })
    all.push({ meeting, publishBy: timetable && (publishingDays(timetable)?.last ?? null) })
  }
  return all
}

/** The items that can be planned. */
export const plannable = (tx: Tx, committeeId: string): Promise<readonly Item[]> =>
  tx.items.of(committeeId, LIVE_STAGES)
