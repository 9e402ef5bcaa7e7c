import type { Drawings } from '../../app/drawing.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import { highlightAsked, workstreamEnds } from './notice-messages.ts'

/** The warning of an end, while it is to come; and what became of a highlight report that was due to be asked for. */
export const draws: Drawings = {
  'workstream-ends': async (tx, about, _reader, { clock }) => {
    const one = await tx.workstreams.find(about)
    const committee = one && (await tx.committees.find(one.committeeId))
    if (!one?.endsOn || one.closedAt || !committee) return null
    const today = civilDateAt(clock.now(), committee.zone)
    return one.endsOn < today ? null : workstreamEnds({ one, committee }, today)
  },
  'highlight-asked': async (tx, about) => {
    const item = await tx.items.find(about)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return null
    const meetingId = meetingOf(item.stage)
    const request = (await tx.requests.forItem(item.id)).find(
      ({ kind, state }) => kind === 'report' && state !== 'withdrawn',
    )
    const person = request && (await tx.people.find(request.askedOfId))
    return highlightAsked({
      item,
      committee,
      meeting: meetingId ? await tx.meetings.find(meetingId) : null,
      asked: request && person ? { name: person.name, dueOn: request.dueOn } : null,
    })
  },
}
