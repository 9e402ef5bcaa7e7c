import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isFinished } from '../../domain/programme/stage-words.ts'
import { dueDays, putOff, redated } from '../../domain/reports/due.ts'
import { isOpen, isPromised, type Request } from '../../domain/reports/request.ts'
import { type RequestEvent, toldOfMeeting } from '../../domain/reports/request-life.ts'
import { timetableOf } from '../calendars.ts'
import type { Tx } from '../ports/tx.ts'
import { keptUntil } from './access-needs.ts'
import { readRequest } from './read-request.ts'
import { setRequestReminders } from './set-reminders.ts'
import { isStillToBeSaid, recordInLedger, redrawRequest, tellAsked } from './tell.ts'
import { withdraw } from './withdraw.ts'

/**
 * Takes what has been asked for an item along with it, in the transaction that moves the item or its meeting. Their
 * days become those of the new meeting, the reminders are set anew, and each person is told once. A witness who had
 * said that they are coming is asked again, because it is another day. Put off without a meeting, nothing is reminded of
 * until there is one. Off the programme, it is withdrawn with the reason. `meeting` is where the item goes now.
 */
export const redateRequests = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  item: Item,
  meeting: Meeting | null,
  by: { readonly byId: string | null; readonly why: string | null } = { byId: null, why: null },
): Promise<void> => {
  const standing = (await tx.requests.forItem(item.id)).filter((one) => isOpen(one) || isPromised(one))
  // Invitations first: what they say, and what is withdrawn with them, holds for the written evidence besides.
  const isInvitation = ({ kind }: Request) => kind === 'attend'
  const requests = [...standing.filter(isInvitation), ...standing.filter((one) => !isInvitation(one))]
  const invited = new Set(standing.filter(isInvitation).map(({ askedOfId }) => askedOfId))
  if (requests.length === 0) return
  const isOver = isFinished(item) && item.stage.is !== 'considered'
  const to = meeting && isStanding(meeting) ? meeting : null
  const timetable = to ? await timetableOf(tx, committee, to) : null
  const today = civilDateAt(clock.now(), committee.zone)
  for (const { id } of requests) {
    const read = await readRequest(tx, clock, id)
    if (!read || !(isOpen(read.request) || isPromised(read.request))) continue
    // An invitation needs a meeting to come to: what goes to a briefing note or off the programme has none.
    const isNeedless = isOver || (item.stage.is === 'sent-elsewhere' && read.request.kind === 'attend')
    if (isNeedless) {
      await withdraw(tx, clock, read, by)
      continue
    }
    if (item.stage.is === 'sent-elsewhere') {
      if (read.request.meetingId !== null) await tx.requests.save({ ...read.request, meetingId: null })
      await redrawRequest(tx, clock, id)
      continue
    }
    if (to && isToldOf(read.life, to, read.request)) {
      // The same day still: what was agreed stands. The calendar may have changed, and the reminders with it.
      await setRequestReminders(tx, clock, committee, read.request, read.asked)
      continue
    }
    if (!to && read.request.meetingId === null) continue
    const days = timetable?.ok ? dueDays(timetable.value, read.request.kind, today) : null
    const isFirst = toldOfMeeting(read.life) === null
    const next = to ? redated(read.request, days, to, isFirst) : putOff(read.request)
    await tx.requests.save(next)
    const request = { ...next, revision: next.revision + 1 }
    await tx.requests.record(request.id, {
      at: clock.now().toISO()!,
      byId: by.byId,
      did: to ? 'moved' : 'put-off',
      words: by.why,
      ...(to && { detail: { meeting: { id: to.id, day: to.day, time: to.time } } }),
    })
    if (to && request.kind === 'attend')
      await tx.requests.keepAccessNeeds(request.id, await keptUntil(tx, committee, to.day))
    await setRequestReminders(tx, clock, committee, request, read.asked)
    await redrawRequest(tx, clock, request.id)
    await recordInLedger(tx, clock, by.byId, 'request-moved', {
      request,
      committee,
      title: item.title,
      of: read.asked.name,
    })
    const isSaidBeside = request.kind === 'written-evidence' && invited.has(request.askedOfId)
    if (!isSaidBeside && !(await isStillToBeSaid(tx, request.id)))
      await tellAsked(
        tx,
        clock,
        { ...read, request },
        {
          key: `request-redated:${request.id}:${request.revision}`,
          drawing: 'request-redated',
          nature: 'notice',
        },
      )
  }
}

/** Whether they know of this meeting, on this day; for somebody invited to it, at this time. */
const isToldOf = (life: readonly RequestEvent[], to: Meeting, { kind, meetingId }: Request): boolean => {
  const told = toldOfMeeting(life)
  return (
    meetingId === to.id && told?.id === to.id && told.day === to.day && (kind !== 'attend' || told.time === to.time)
  )
}
