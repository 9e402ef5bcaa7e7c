import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import type { Tx } from '../ports/tx.ts'
import { publishingOf } from './publishing-of.ts'

/** A meeting that an item can go to, with the last lawful day to publish its agenda. */
export type Offered = { readonly meeting: Meeting; readonly publishBy: CivilDate | null }

/** The meetings still to come. */
export const comingMeetings = async (tx: Tx, committee: Committee, today: CivilDate): Promise<readonly Meeting[]> =>
  (await tx.meetings.of(committee.id, today)).filter(isStanding)

const MOST = 60

/** The same, each with its last lawful day, as they are offered. */
export const offered = async (
  tx: Tx,
  committee: Committee,
  meetings: readonly Meeting[],
): Promise<readonly Offered[]> => {
  const near = meetings.slice(0, MOST)
  const days = await publishingOf(tx, committee, near)
  return near.map((meeting) => ({ meeting, publishBy: days.get(meeting.id)?.last ?? null }))
}

/** The items that can be planned. */
export const plannable = (tx: Tx, committeeId: string): Promise<readonly Item[]> =>
  tx.items.of(committeeId, LIVE_STAGES)
