import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { municipalYearOf } from '../../domain/calendar/municipal-year.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import type { Tx } from '../ports/tx.ts'

/** The late items a committee has taken as urgent in a municipal year. */
export type LateItems = { readonly year: string; readonly items: readonly Item[] }

/** Late items taken as urgent this municipal year: each is an exception, and a committee ought to know how many. */
export const lateItemsTaken = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'zone'>,
): Promise<LateItems> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const { name, from, until } = municipalYearOf(today, await tx.calendar.annualMeetings())
  const urgent = (await tx.items.of(committee.id, ['considered'])).filter(({ urgency }) => urgency !== null)
  const meetings = await tx.meetings.findMany([...new Set(urgent.flatMap(({ stage }) => meetingOf(stage) ?? []))])
  const inYear = new Set(meetings.filter(({ day }) => from <= day && day <= until).map(({ id }) => id))
  return { year: name, items: urgent.filter(({ stage }) => inYear.has(meetingOf(stage) ?? '')) }
}
