import type { Finding } from '../../database/inspect.ts'
import { shippedBankHolidays } from '../../domain/calendar/bank-holidays.ts'
import { type CivilDate, longDate, plusMonths } from '../../domain/calendar/civil-date.ts'

/** Whether the bank holidays are known for as far ahead as committees plan: a municipal year from today. */
export const checkCalendar = (today: CivilDate, known = shippedBankHolidays.known): Finding => {
  const until = `Bank holidays are known until ${longDate(known.until)}`
  if (known.until >= plusMonths(today, 12)) return { about: 'Calendar', isRight: true, says: `${until}.` }
  return {
    about: 'Calendar',
    isRight: false,
    says: `${until}, and meetings are planned a year ahead: no deadline is worked out beyond that day. Run “cleardays holidays --refresh”, or install a newer version.`,
  }
}
