import type { Notices } from '../app/ports/notices.ts'
import type { NoticeGiven, NoticeKind } from '../domain/notices/notice.ts'
import { fromDay, fromInstant, toDay, toInstant } from './days.ts'
import type { Db } from './db.ts'
import type { NoticeGiven as Row } from './generated/client.ts'

const toNotice = ({ kind, itemId, meetingId, givenOn, link, byId, at }: Row): NoticeGiven => ({
  kind: kind as NoticeKind,
  itemId,
  meetingId,
  givenOn: toDay(givenOn),
  link,
  byId,
  at: toInstant(at),
})

/** Keeps the notices that were given. */
export const notices = (db: Db, councilId: string): Notices => ({
  async at(meetingId) {
    const rows = await db.noticeGiven.findMany({
      where: { councilId, meetingId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toNotice)
  },
  async record({ givenOn, at, ...notice }) {
    await db.noticeGiven.create({
      data: { councilId, givenOn: fromDay(givenOn), at: fromInstant(at), ...notice },
    })
  },
})
