import { createHash } from 'node:crypto'
import type { CalendarOfCouncil, PublishedHolidays } from '../app/ports/calendar.ts'
import { type BankHolidays, divisions, shippedBankHolidays } from '../domain/calendar/bank-holidays.ts'
import type { ClosureKind } from '../domain/calendar/closure-days.ts'
import type { Directorate } from '../domain/calendar/directorates.ts'
import { municipalYearOf } from '../domain/calendar/municipal-year.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'
import { calendarInputs, toAuthority } from './calendar-inputs.ts'
import { fromDay, fromInstant, toDay } from './days.ts'
import type { Db } from './db.ts'
import { type CommitteeAuthority, Prisma } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const asJson = (value: unknown) => value as Prisma.InputJsonValue
const SHIPPED = 'shipped'

const authoritiesOf = wholeRows<CommitteeAuthority>('committee_authority', Prisma.CommitteeAuthorityScalarFieldEnum)
const newestFirst = [{ since: 'desc' }, { createdAt: 'desc' }] as const

/** Keeps a council's closure days and rules, and the bank holidays as they were last published. */
export const calendar = (db: Db, councilId: string, read: Read): CalendarOfCouncil => ({
  inputsOf: (committeeId) => calendarInputs(read, councilId, committeeId),
  async closures() {
    const rows = await db.closureDay.findMany({ where: { councilId }, orderBy: { day: 'asc' } })
    return rows.map(({ day, why }) => ({ day: toDay(day), why }))
  },
  async closureDays(from) {
    const where = { councilId, day: { gte: fromDay(from) } }
    const rows = await db.closureDay.findMany({ where, orderBy: { day: 'asc' } })
    return rows.map(({ day, why, kind }) => ({ day: toDay(day), why, kind: kind as ClosureKind }))
  },
  async addClosure({ day, why, kind = 'closure' }) {
    const closure = { councilId, day: fromDay(day) }
    await db.closureDay.upsert({
      where: { councilId_day: closure },
      create: { ...closure, why, kind },
      update: { why, kind },
    })
  },
  async removeClosure(day) {
    await db.closureDay.deleteMany({ where: { councilId, day: fromDay(day) } })
  },
  async rulesSetFor(committeeId) {
    const row = await db.ruleSet.findFirst({
      where: { councilId, committeeId },
      orderBy: [...newestFirst],
    })
    return (row?.rules ?? []) as unknown as readonly LocalRule[]
  },
  async setRules(committeeId, rules, since) {
    await db.ruleSet.create({
      data: { councilId, committeeId, profile: 'own', rules: asJson(rules), since: fromDay(since) },
    })
  },
  async holidays() {
    return (await newest(db))?.holidays ?? shippedBankHolidays
  },
  async holidaysApplied() {
    const digest = (await settingsOf(db, councilId)).calendarDigest
    if (typeof digest !== 'string') return null
    if (digest === SHIPPED) return shippedBankHolidays
    const row = await db.calendarVersion.findUnique({ where: { digest } })
    return row && (row.holidays as unknown as BankHolidays)
  },
  async noteHolidaysApplied() {
    await changeSettings(db, councilId, { calendarDigest: (await newest(db))?.digest ?? SHIPPED })
  },
  async directorates() {
    return ((await settingsOf(db, councilId)).directorates ?? []) as readonly Directorate[]
  },
  async setDirectorates(directorates) {
    await changeSettings(db, councilId, { directorates })
  },
  async annualMeetings() {
    const rows = await db.municipalYear.findMany({ where: { councilId }, orderBy: { startsOn: 'asc' } })
    return rows.map(({ startsOn }) => toDay(startsOn))
  },
  async setAnnualMeeting(day) {
    const { name, until } = municipalYearOf(day, [day])
    await db.municipalYear.upsert({
      where: { councilId_label: { councilId, label: name } },
      create: { councilId, label: name, startsOn: fromDay(day), endsOn: fromDay(until) },
      update: { startsOn: fromDay(day), endsOn: fromDay(until) },
    })
  },
  async authorities(committeeId) {
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid`
    return (await authoritiesOf(read, councilId)(theirs, Prisma.sql`ORDER BY authority`)).map(toAuthority)
  },
  async setAuthorities(committeeId, authorities) {
    await db.committeeAuthority.deleteMany({ where: { councilId, committeeId } })
    await db.committeeAuthority.createMany({
      data: authorities.map(({ name, profile, closures, isHost, hostsFrom, hosting }) => ({
        councilId,
        committeeId,
        authority: name,
        profile,
        closures: asJson(closures),
        isHost,
        hostsFrom: asJson(hostsFrom),
        hosting: asJson(hosting),
      })),
    })
  },
  async carryOn(committeeId, authority, nextMinuteNumber) {
    const change = JSON.stringify({ nextMinuteNumber })
    await db.$executeRaw`UPDATE committee_authority SET hosting = hosting || ${change}::jsonb
      WHERE council_id = ${councilId}::uuid AND committee_id = ${committeeId}::uuid AND authority = ${authority}`
  },
})

const settingsOf = async (db: Db, councilId: string): Promise<Readonly<Record<string, unknown>>> =>
  (await db.council.findUniqueOrThrow({ where: { id: councilId }, select: { settings: true } })).settings as Record<
    string,
    unknown
  >

/** Beside what else is set there: one statement, so that two who save at once do not undo each other. */
const changeSettings = async (db: Db, councilId: string, change: Readonly<Record<string, unknown>>): Promise<void> => {
  await db.$executeRaw`UPDATE council SET settings = settings || ${JSON.stringify(change)}::jsonb WHERE id = ${councilId}::uuid`
}

const newest = async (db: Pick<Db, 'calendarVersion'>) => {
  const row = await db.calendarVersion.findFirst({ orderBy: { loadedAt: 'desc' } })
  return (
    row && {
      digest: row.digest,
      holidays: row.holidays as unknown as BankHolidays,
      loadedAt: row.loadedAt,
      keptAt: row.loadedAt.toISOString(),
    }
  )
}

/** What tells one list from another: the days, their names and the range; not when or where it was read. */
const digestOf = ({ known, divisions: listed }: BankHolidays): string => {
  const days = divisions.map((name) => listed[name].map(({ day, title, substitute }) => [day, title, substitute]))
  return createHash('sha256')
    .update(JSON.stringify([known.from, known.until, days]))
    .digest('hex')
}

/** Keeps the versions of the published bank holidays. They belong to no council. */
export const publishedHolidays = (db: Pick<Db, 'calendarVersion'>): PublishedHolidays => ({
  newest: () => newest(db),
  async keep(holidays, now) {
    const digest = digestOf(holidays)
    const before = await newest(db)
    if (before?.digest === digest) return false
    const { from, until } = holidays.known
    // Two in one moment, or after a clock that was ahead: the later to be kept is the newer all the same.
    const at = { loadedAt: new Date(Math.max(fromInstant(now).getTime(), (before?.loadedAt.getTime() ?? 0) + 1)) }
    const version = { source: holidays.source, knownFrom: fromDay(from), knownUntil: fromDay(until) }
    // A holiday that was withdrawn again is the older list once more: it becomes the newest.
    await db.calendarVersion.upsert({
      where: { digest },
      create: { digest, ...version, holidays: asJson(holidays), ...at },
      update: at,
    })
    return true
  },
})
