import type { Meetings } from '../app/ports/meetings.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { type CivilDate, timeOfDay } from '../domain/calendar/civil-date.ts'
import type { Regime } from '../domain/committee/committee.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Meeting, MeetingState } from '../domain/meetings/meeting.ts'
import { fromDay, fromInstant, toDay } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Meeting as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

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

const NOT_STANDING = ['cancelled', 'adjourned', 'inquorate', 'held']

const whole = wholeRows<Row>('meeting', Prisma.MeetingScalarFieldEnum)
const IN_ORDER = Prisma.sql`ORDER BY day, time`

/** Keeps the meetings, and what each was before it was changed. */
export const meetings = (db: Db, councilId: string, read: Read): Meetings => ({
  async find(id) {
    const [row] = isUuid(id) ? await whole(read, councilId)(Prisma.sql`id = ${id}::uuid`) : []
    return row ? toMeeting(row) : null
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    return (await whole(read, councilId)(Prisma.sql`id = ANY(${[...ids]}::uuid[])`, IN_ORDER)).map(toMeeting)
  },
  async of(committeeId, from, until) {
    const between = Prisma.sql`committee_id = ${committeeId}::uuid AND day >= ${from}::date AND day <= ${until ?? 'infinity'}::date`
    return (await whole(read, councilId)(between, IN_ORDER)).map(toMeeting)
  },
  async next(committeeId, from) {
    const [row] = await whole(read, councilId)(
      Prisma.sql`committee_id = ${committeeId}::uuid AND day >= ${from}::date AND NOT state = ANY(${NOT_STANDING}::text[])`,
      Prisma.sql`${IN_ORDER} LIMIT 1`,
    )
    return row ? toMeeting(row) : null
  },
  async lastBefore(committeeId, day) {
    const [row] = await whole(read, councilId)(
      Prisma.sql`committee_id = ${committeeId}::uuid AND day < ${day}::date AND state NOT IN ('cancelled', 'inquorate')`,
      Prisma.sql`ORDER BY day DESC, time DESC LIMIT 1`,
    )
    return row ? toMeeting(row) : null
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
