import { agendaAt } from '../../app/agenda-at.ts'
import { agendaOutOf } from '../../app/papers/agenda-out.ts'
import { decisionsOutOf } from '../../app/papers/decisions-out.ts'
import { programmeOutOf } from '../../app/papers/programme-out.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type CalendarEntry, calendarIcs } from '../../export/calendar-ics.ts'
import type { CommitteePages, Site } from '../../export/site/site.ts'
import { gatherCalendar } from '../../features/share-calendar/gather-calendar.ts'

/** Agendas stay open to inspection for six years (Local Government Act 1972, section 100C(1)); these are the days of them. */
const SIX_YEARS = 6 * 366
const A_YEAR_AHEAD = 400

/** Reads what is public of a council: committees that meet in public, and published agendas only. */
export const gatherSite = async (tx: Tx, clock: Clock): Promise<Site> => {
  const council = await tx.committees.council()
  const today = civilDateAt(clock.now(), council.zone)
  // The same day makes the same calendar: the moment within it says nothing.
  const at = `${today}T00:00:00Z`
  const open = (await tx.committees.all()).filter(
    ({ regime, isInRehearsal }) => regime !== 'informal' && !isInRehearsal,
  )
  const committees: CommitteePages[] = []
  for (const committee of open.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))) {
    const meetings = await tx.meetings.of(committee.id, plusDays(today, -SIX_YEARS), plusDays(today, A_YEAR_AHEAD))
    const agendas: CommitteePages['agendas'][number][] = []
    for (const meeting of meetings.filter(({ regime }) => regime !== 'informal')) {
      if (!(await tx.publications.of(meeting.id))) continue
      const agenda = await agendaAt(tx, clock, meeting.id)
      if (agenda) agendas.push({ agenda: await agendaOutOf(tx, agenda), decided: await decisionsOutOf(tx, agenda) })
    }
    committees.push({
      programme: await programmeOutOf(tx, clock, committee),
      agendas: agendas.toReversed(),
      calendar: calendarIcs(await publicCalendar(tx, [committee], today), { name: committee.name, at }),
    })
  }
  const calendar = calendarIcs(await publicCalendar(tx, open, today), { name: council.name, at })
  return { council: council.name, committees, calendar }
}

/** The meetings, without the days on which the officers mean to publish: those are their own. */
const publicCalendar = async (
  tx: Tx,
  committees: readonly Committee[],
  today: CivilDate,
): Promise<readonly CalendarEntry[]> =>
  (await gatherCalendar(tx, committees, today)).map((entry) => ({ ...entry, publishing: null }))
