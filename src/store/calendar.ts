import type { CalendarOfCouncil } from '../app/ports/calendar.ts'
import { type BankHolidays, shippedBankHolidays } from '../domain/calendar/bank-holidays.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'
import { fromDay, toDay } from './days.ts'
import type { Db } from './db.ts'
import type { Prisma } from './generated/client.ts'

/** Keeps a council's closure days and rules, and the bank holidays as they were last published. */
export const calendar = (db: Db, councilId: string): CalendarOfCouncil => ({
  async closures() {
    const rows = await db.closureDay.findMany({ where: { councilId }, orderBy: { day: 'asc' } })
    return rows.map(({ day, why }) => ({ day: toDay(day), why }))
  },
  async addClosure({ day, why }) {
    const closure = { councilId, day: fromDay(day) }
    await db.closureDay.upsert({ where: { councilId_day: closure }, create: { ...closure, why }, update: { why } })
  },
  async removeClosure(day) {
    await db.closureDay.deleteMany({ where: { councilId, day: fromDay(day) } })
  },
  async rulesFor(committeeId) {
    const row = await db.ruleSet.findFirst({
      where: { councilId, OR: [{ committeeId }, { committeeId: null }] },
      orderBy: [{ committeeId: { sort: 'asc', nulls: 'last' } }, { since: 'desc' }, { createdAt: 'desc' }],
    })
    return (row?.rules ?? []) as unknown as readonly LocalRule[]
  },
  async setRules(committeeId, rules, since) {
    await db.ruleSet.create({
      data: {
        councilId,
        committeeId,
        profile: 'own',
        rules: rules as unknown as Prisma.InputJsonValue,
        since: fromDay(since),
      },
    })
  },
  async holidays() {
    const row = await db.calendarVersion.findFirst({ orderBy: { loadedAt: 'desc' } })
    return row ? (row.holidays as unknown as BankHolidays) : shippedBankHolidays
  },
})
