import { civilDate, civilDateAt, isCivilDate } from '../../domain/calendar/civil-date.ts'
import { municipalYearOf } from '../../domain/calendar/municipal-year.ts'
import { gridIcs } from '../../export/calendar-ics.ts'
import { fileName } from '../../export/file-name.ts'
import { gridDocx } from '../../export/grid-docx.ts'
import { gridXlsx } from '../../export/grid-xlsx.ts'
import { gatherGrid } from '../../features/share-deadlines-grid/gather-grid.ts'
import { committeesMeant } from './committees-meant.ts'
import type { ExportKind } from './kind.ts'

/** The year’s report deadlines by committee and by directorate. */
export const grid: ExportKind = {
  says: 'the municipal year’s report deadlines, by committee and by directorate',
  formats: ['xlsx', 'docx', 'ics'],
  hasClosed: false,
  async write({ format, committee, on }, { store, councilId, clock }) {
    if (on !== null && !isCivilDate(on)) return { why: `“${on}” is not a day such as 2026-11-12.` }
    const read = await store.for(councilId).transaction(async (tx) => {
      const meant = await committeesMeant(tx, committee)
      if (typeof meant === 'string') return meant
      const council = await tx.committees.council()
      const today = civilDateAt(clock.now(), council.zone)
      const year = municipalYearOf(on === null ? today : civilDate(on), await tx.calendar.annualMeetings())
      return { council: council.name, today, year, rows: await gatherGrid(tx, meant, year.from, year.until) }
    })
    if (typeof read === 'string') return { why: read }
    const { council, today, year, rows } = read
    const about = { council, covers: year.name, on: today }
    const bytes =
      format === 'docx'
        ? await gridDocx(rows, about)
        : format === 'ics'
          ? gridIcs(rows, { name: `Report deadlines ${year.name}`, at: clock.now().toISO()! })
          : await gridXlsx(rows, about)
    return { name: fileName(['report deadlines', year.name, committee ?? council], format), bytes }
  },
}
