import { type CivilDate, civilDate } from '../domain/calendar/civil-date.ts'

/** A `date` column holds a civil day. Prisma gives it as midnight UTC. */
export const toDay = (column: Date): CivilDate => civilDate(column.toISOString().slice(0, 10))
export const toDayOrNull = (column: Date | null): CivilDate | null => column && toDay(column)
export const fromDay = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDayOrNull = (day: CivilDate | null): Date | null => day && fromDay(day)

/** A `timestamptz` column holds an instant; outside the store it is ISO 8601 in UTC. */
export const toInstant = (column: Date): string => column.toISOString()
export const toInstantOrNull = (column: Date | null): string | null => column && toInstant(column)
export const fromInstant = (iso: string): Date => new Date(iso)
