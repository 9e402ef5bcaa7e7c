import type { Tx } from '../../app/ports/tx.ts'
import { plusDays } from '../../domain/calendar/civil-date.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { WorkstreamSaid } from '../../domain/workstreams/workstream.ts'

type Feeding = Pick<WorkstreamSaid, 'feedingId' | 'feedingBody' | 'feedingOn'>

/**
 * The feeding body by its name and id. Without a day it is the last of its meetings, within a year, before that of the
 * item. Refused where there is no such body in the council.
 */
export const fedBy = async (
  tx: Tx,
  { feedingId, feedingBody, feedingOn }: Feeding,
  item: Item | null,
): Promise<Ruling<Feeding>> => {
  if (feedingId === null) return allow({ feedingId, feedingBody, feedingOn })
  const body = isUuid(feedingId) ? await tx.committees.find(feedingId) : null
  if (!body) return refuse({ rule: 'no-such-committee' })
  const meetingId = item && meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const before = meeting ? await tx.meetings.of(body.id, plusDays(meeting.day, -366), plusDays(meeting.day, -1)) : []
  return allow({
    feedingId,
    feedingBody: body.name,
    feedingOn: feedingOn ?? before.findLast(isStanding)?.day ?? null,
  })
}
