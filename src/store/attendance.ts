import type { Attendances } from '../app/ports/attendance.ts'
import { ATTENDANCES, type AttendanceKind, type DeclarationKind } from '../domain/outcomes/attendance.ts'
import type { Db } from './db.ts'

const KINDS = Object.keys(ATTENDANCES) as AttendanceKind[]

/** Keeps who was at a meeting and what they declared. Whom a substitute stood in for is kept as it is printed. */
export const attendance = (db: Db, councilId: string): Attendances => ({
  async attendanceOf(meetingId) {
    const rows = await db.attendance.findMany({
      where: { councilId, meetingId, kind: { in: KINDS } },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ personId, name, title, kind, organisation }) => ({
      personId,
      name,
      title,
      kind: kind as AttendanceKind,
      insteadOf: kind === 'substitute' ? organisation : null,
    }))
  },
  async declarationsOf(meetingId) {
    const rows = await db.declaration.findMany({ where: { councilId, meetingId }, orderBy: { id: 'asc' } })
    return rows.map(({ name, kind, nature, isSensitive }) => ({
      name,
      kind: kind as DeclarationKind,
      nature,
      isSensitive,
    }))
  },
  async setAttendance(meetingId, attended, declared) {
    await db.attendance.deleteMany({ where: { councilId, meetingId, kind: { in: KINDS } } })
    for (const { insteadOf, ...one } of attended)
      await db.attendance.create({ data: { councilId, meetingId, ...one, organisation: insteadOf } })
    const before = await db.declaration.findMany({ where: { councilId, meetingId } })
    const people = await db.person.findMany({ where: { councilId, name: { in: declared.map(({ name }) => name) } } })
    await db.declaration.deleteMany({ where: { councilId, meetingId } })
    for (const one of declared) {
      const same = before.find(({ name, kind }) => name === one.name && kind === one.kind)
      const namesakes = people.filter(({ name }) => name === one.name)
      const personId = same?.personId ?? (namesakes.length === 1 ? namesakes[0]!.id : null)
      const itemIds = Array.isArray(same?.itemIds) ? { itemIds: same.itemIds } : {}
      await db.declaration.create({ data: { councilId, meetingId, ...one, personId, ...itemIds } })
    }
  },
  async declareInterest(meetingId, { itemIds, ...declared }) {
    const where = { councilId, meetingId, personId: declared.personId, kind: declared.kind }
    await db.declaration.deleteMany({ where })
    await db.declaration.create({ data: { councilId, meetingId, ...declared, nature: null, itemIds: [...itemIds] } })
  },
})
