import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'

/** Whose reminders of which day; of one committee only, where its officer sends them. */
export type DayOfReminders = { readonly personId: string; readonly day: CivilDate; readonly committeeId: string | null }

/** As it stands on the outbox row: `<person>:<day>` or `<person>:<day>:<committee>`. */
export const dayOfReminders = ({ personId, day, committeeId }: DayOfReminders): string =>
  committeeId ? `${personId}:${day}:${committeeId}` : `${personId}:${day}`

/** Reads it back. Null for what is no such thing: a button's value can be anything. */
export const readDayOfReminders = (text: string): DayOfReminders | null => {
  const [personId, day, committeeId] = text.split(':')
  return personId && day && isCivilDate(day) ? { personId, day, committeeId: committeeId ?? null } : null
}

/** The key that makes it one message: of a row of the outbox. */
export const keyOfDay = (about: string): string => `daily-reminders:${about}`

/** What stands on a reminder that was said in a message of the day. */
export const saidInDay = (about: string): string => `daily:${about}`
