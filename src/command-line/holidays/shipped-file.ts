import { readFile, writeFile } from 'node:fs/promises'
import { type BankHolidays, divisions } from '../../domain/calendar/bank-holidays.ts'

const SHIPPED = new URL('../../domain/calendar/bank-holidays.json', import.meta.url)

/** The holidays as the project keeps them: one list a division, in order, under their source and range. */
export const asShipped = (holidays: BankHolidays): string => {
  const listed = divisions.map((division) => [
    division,
    holidays.divisions[division].map(({ day, title, substitute }) => ({ date: day, title, substitute })),
  ])
  const shipped = {
    source: holidays.source,
    link: 'https://www.gov.uk/bank-holidays',
    known: holidays.known,
    divisions: Object.fromEntries(listed),
  }
  return `${JSON.stringify(shipped, null, 2)}\n`
}

/** Writes the file that the project ships with, where it says something else. True where it was written. */
export const writeShipped = async (holidays: BankHolidays, to: URL | string = SHIPPED): Promise<boolean> => {
  const text = asShipped(holidays)
  if ((await readFile(to, 'utf8').catch(() => null)) === text) return false
  await writeFile(to, text)
  return true
}
