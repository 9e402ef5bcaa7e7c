import { type CivilDate, dayAndMonth, longDate } from '../../../domain/calendar/civil-date.ts'

/**
 * Both dates, always: `our target Tuesday 5 January; the law’s last day Wednesday 6 January 2027`. Where the new year
 * lies between them, each has its own.
 */
export const publishByWords = ({ target, last }: { readonly target: CivilDate; readonly last: CivilDate }): string => {
  const ours = target.slice(0, 4) === last.slice(0, 4) ? dayAndMonth(target) : longDate(target)
  return `our target ${ours}; the law’s last day ${longDate(last)}`
}
