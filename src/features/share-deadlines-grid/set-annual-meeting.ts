import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type MunicipalYear, municipalYearOf } from '../../domain/calendar/municipal-year.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'

/** Fixes the day of an annual meeting: the municipal year runs from it to the day before the next. */
export const setAnnualMeeting = (
  deps: Deps,
  who: Presser,
  { committeeId, day }: { readonly committeeId: string; readonly day: CivilDate },
): Promise<Ruling<MunicipalYear>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'manage-meetings', committeeId)
    if (!may.ok) return may
    await tx.calendar.setAnnualMeeting(day)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'annual-meeting-fixed',
      aboutKind: 'council',
      aboutId: who.councilId,
      committeeId: null,
      detail: { day },
    })
    return allow(municipalYearOf(day, await tx.calendar.annualMeetings()))
  })
