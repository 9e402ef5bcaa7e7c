import type { Attendances } from '../app/ports/attendance.ts'
import { ATTENDANCES, type AttendanceKind, type DeclarationKind } from '../domain/outcomes/attendance.ts'
import type { Db } from './db.ts'
import type { Prisma } from './generated/client.ts'

/** As they were written down. */
const IN_ORDER: Prisma.AttendanceOrderByWithRelationInput[] & Prisma.DeclarationOrderByWithRelationInput[] = [
  { position: 'asc' },
  { id: 'asc' },
]
const KINDS = Object.keys(ATTENDANCES) as AttendanceKind[]

/** Keeps who was at a meeting and what they declared. Whom a substitute stood in for is kept as it is printed. */
export const attendance = (db: Db, councilId: string): Attendances => ({
  async attendanceOf(meetingId) {
    const rows = await db.attendance.findMany({
      where: { councilId, meetingId, kind: { in: KINDS } },
      orderBy: IN_ORDER,
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
    const rows = await db.declaration.findMany({ where: { councilId, meetingId }, orderBy: IN_ORDER })
    return rows.map(({ name, kind, nature, isSensitive, itemIds }) => ({
      name,
      kind: kind as DeclarationKind,
      nature,
      isSensitive,
      itemIds: Array.isArray(itemIds) ? (itemIds as string[]) : [],
    }))
  },
  async setAttendance(meetingId, attended, declared) {
    await db.attendance.deleteMany({ where: { councilId, meetingId, kind: { in: KINDS } } })
    await db.attendance.createMany({
      data: attended.map(({ insteadOf, ...one }, position) => ({
        councilId,
        meetingId,
        ...one,
        organisation: insteadOf,
        position,
      })),
    })
    const before = await db.declaration.findMany({ where: { councilId, meetingId } })
    const people = await db.person.findMany({ where: { councilId, name: { in: declared.map(({ name }) => name) } } })
    await db.declaration.deleteMany({ where: { councilId, meetingId } })
    for (const [position, { itemIds, ...one }] of declared.entries()) {
      const same = before.find(({ name, kind }) => name === one.name && kind === one.kind)
      const namesakes = people.filter(({ name }) => name === one.name)
      const personId = same?.personId ?? (namesakes.length === 1 ? namesakes[0]!.id : null)
      await db.declaration.create({
        data: { councilId, meetingId, ...one, personId, position, itemIds: [...itemIds] },
      })
    }
  },
  async declareInterest(meetingId, { itemIds, ...declared }) {
    const where = { councilId, meetingId, personId: declared.personId, kind: declared.kind }
    await db.declaration.deleteMany({ where })
    await db.declaration.create({ data: { councilId, meetingId, ...declared, nature: null, itemIds: [...itemIds] } })
  },
})
