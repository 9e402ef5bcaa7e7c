import type { Meetings } from '../app/ports/meetings.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { type CivilDate, timeOfDay } from '../domain/calendar/civil-date.ts'
import type { Regime } from '../domain/committee/committee.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Meeting, MeetingState } from '../domain/meetings/meeting.ts'
import { fromDay, fromInstant, toDay } from './days.ts'
import type { Db } from './db.ts'
import type { Meeting as Row } from './generated/client.ts'

const toMeeting = (row: Row): Meeting => ({
  id: row.id,
  committeeId: row.committeeId,
  day: toDay(row.day),
  time: timeOfDay(row.time),
  minutesLong: row.minutesLong,
  venue: row.venue,
  link: row.link,
  regime: row.regime as Regime,
  state: row.state as MeetingState,
  title: row.title,
  sequence: row.sequence,
  reason: row.reason,
  revision: row.revision,
})

const toColumns = ({
  day,
  time,
  minutesLong,
  venue,
  link,
  regime,
  state,
  title,
  reason,
}: Omit<Meeting, 'id' | 'sequence' | 'revision'>) => ({
  day: fromDay(day),
  time,
  minutesLong,
  venue,
  link,
  regime,
  state,
  title,
  reason,
})

const inOrder = [{ day: 'asc' }, { time: 'asc' }] as const
const NOT_STANDING = ['cancelled', 'adjourned', 'inquorate', 'held']

/** Keeps the meetings, and what each was before it was changed. */
export const meetings = (db: Db, councilId: string): Meetings => ({
  async find(id) {
    const row = isUuid(id) ? await db.meeting.findFirst({ where: { id, councilId } }) : null
    return row && toMeeting(row)
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    return (await db.meeting.findMany({ where: { councilId, id: { in: [...ids] } }, orderBy: [...inOrder] })).map(
      toMeeting,
    )
  },
  async of(committeeId, from, until) {
    const day = { gte: fromDay(from), ...(until && { lte: fromDay(until) }) }
    return (await db.meeting.findMany({ where: { councilId, committeeId, day }, orderBy: [...inOrder] })).map(toMeeting)
  },
  async next(committeeId, from) {
    const row = await db.meeting.findFirst({
      where: { councilId, committeeId, day: { gte: fromDay(from) }, state: { notIn: NOT_STANDING } },
      orderBy: [...inOrder],
    })
    return row && toMeeting(row)
  },
  async lastBefore(committeeId, day) {
    const row = await db.meeting.findFirst({
      where: { councilId, committeeId, day: { lt: fromDay(day) }, state: { notIn: ['cancelled', 'inquorate'] } },
      orderBy: [{ day: 'desc' }, { time: 'desc' }],
    })
    return row && toMeeting(row)
  },
  async dayBefore(id) {
    const change = await db.meetingChange.findFirst({ where: { councilId, meetingId: id }, orderBy: { at: 'desc' } })
    return change && (change.was as { day: CivilDate }).day
  },
  async add(meeting) {
    return toMeeting(
      await db.meeting.create({ data: { councilId, committeeId: meeting.committeeId, ...toColumns(meeting) } }),
    )
  },
  async save(meeting, change) {
    const was = await db.meeting.findFirstOrThrow({ where: { id: meeting.id, councilId } })
    const { count } = await db.meeting.updateMany({
      where: { id: meeting.id, councilId, revision: meeting.revision },
      data: { ...toColumns(meeting), revision: { increment: 1 }, sequence: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('meeting', meeting.id)
    const said = ({ day, time, state, venue }: Meeting) => ({ day, time, state, venue })
    await db.meetingChange.create({
      data: {
        councilId,
        meetingId: meeting.id,
        at: fromInstant(change.at),
        byId: change.byId,
        why: change.why,
        was: said(toMeeting(was)),
        now: said(meeting),
      },
    })
  },
})
