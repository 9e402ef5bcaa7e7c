import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { calendarIcs } from '../../export/calendar-ics.ts'
import { calendarJson } from '../../export/calendar-json.ts'
import { fileName } from '../../export/file-name.ts'
import { gatherCalendar } from '../../features/share-calendar/gather-calendar.ts'
import { committeesMeant } from './committees-meant.ts'
import type { ExportKind } from './kind.ts'

/** The meetings of a committee, or of all: public, informal gatherings apart. */
export const calendar: ExportKind = {
  says: 'the meetings of a committee, or of all: for other calendars, or for `cleardays read --committee-file`',
  formats: ['ics', 'json'],
  hasClosed: false,
  write: ({ format, committee }, { store, councilId, clock }) =>
    store.for(councilId).transaction(async (tx) => {
      const meant = await committeesMeant(tx, committee)
      if (typeof meant === 'string') return { why: meant }
      const council = await tx.committees.council()
      const entries = await gatherCalendar(tx, meant, civilDateAt(clock.now(), council.zone))
      const of = committee === null ? council.name : meant[0]!.name
      const bytes =
        format === 'json'
          ? new TextEncoder().encode(
              calendarJson(entries, {
                council: council.name,
                committee: committee === null ? null : of,
                ...(committee === null
                  ? {}
                  : { days: { profile: meant[0]!.profile, closures: await tx.calendar.closures() } }),
              }),
            )
          : calendarIcs(entries, { name: of, at: clock.now().toISO()! })
      return { name: fileName([of, 'meetings'], format), bytes }
    }),
}
