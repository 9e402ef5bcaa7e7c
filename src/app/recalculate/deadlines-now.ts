import type { Clock } from '../../clock.ts'
import type { BankHolidays } from '../../domain/calendar/bank-holidays.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import { besidesOf, calendarInputsOf, timetableFrom } from '../calendars.ts'
import type { Tx } from '../ports/tx.ts'

/** A meeting to come with its deadlines as they stand; null where the calendar is not known that far. */
export type Standing = {
  readonly committee: Committee
  readonly meeting: Meeting
  readonly timetable: Timetable | null
}

/**
 * The deadlines of every meeting to come, of these committees or of all, in this transaction: read once before a
 * change of the calendar and once after it. `holidays` other than those last published may be handed in.
 */
export const deadlinesNow = async (
  tx: Tx,
  clock: Clock,
  of: { readonly committees?: readonly Committee[]; readonly holidays?: BankHolidays } = {},
): Promise<readonly Standing[]> => {
  const common = {
    council: (await tx.committees.council()).name,
    closures: await tx.calendar.closures(),
    holidays: of.holidays ?? (await tx.calendar.holidays()),
  }
  const standing: Standing[] = []
  for (const committee of of.committees ?? (await tx.committees.all())) {
    const inputs = await calendarInputsOf(tx, committee, common)
    for (const meeting of await tx.meetings.of(committee.id, civilDateAt(clock.now(), committee.zone))) {
      if (!isStanding(meeting)) continue
      const besides = besidesOf(committee, await tx.items.at(meeting.id))
      const ruling = timetableFrom(committee, meeting, inputs, besides)
      standing.push({ committee, meeting, timetable: ruling.ok ? ruling.value : null })
    }
  }
  return standing
}
