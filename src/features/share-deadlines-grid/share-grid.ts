import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type DeadlinesGrid, gridForDirectorate } from '../../domain/calendar/deadlines-grid.ts'
import { municipalYearOf } from '../../domain/calendar/municipal-year.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { fileName } from '../../export/file-name.ts'
import type { GridAbout } from '../../export/grid-tables.ts'
import { gatherGrid } from './gather-grid.ts'

const GRID_FORMATS = { xlsx: 'Excel', docx: 'Word', ics: 'Calendar' } as const
export type GridFormat = keyof typeof GRID_FORMATS

/** Which grid: `year` is a day within the municipal year; `directorate` only its own part. */
export type WhichGrid = {
  readonly committeeId: string
  readonly whose: 'committee' | 'council'
  readonly directorate: string | null
  readonly year: CivilDate
  readonly formats: readonly GridFormat[]
}
export type GridShared = { readonly covers: string; readonly meetings: number; readonly files: readonly string[] }

/** Shares the grid as the files that were chosen with whoever asks, in their direct messages. */
export const shareGrid = async (deps: Deps, who: Presser, which: WhichGrid): Promise<Ruling<GridShared>> => {
  const gathered = await deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(which.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' } as const)
    const may = await permitted(tx, deps.clock, who, 'see-meetings', committee.id)
    if (!may.ok) return may
    const { name, from, until } = municipalYearOf(which.year, await tx.calendar.annualMeetings())
    const committees = which.whose === 'council' ? await tx.committees.all() : [committee]
    const whole = await gatherGrid(tx, committees, from, until)
    const council = (await tx.committees.council()).name
    const on = civilDateAt(deps.clock.now(), committee.zone)
    return allow({
      grid: which.directorate === null ? whole : gridForDirectorate(whole, which.directorate),
      about: { council, covers: name, on },
      of: which.directorate ?? (which.whose === 'council' ? council : committee.name),
    })
  })
  if (!gathered.ok) return gathered
  const { grid, about, of } = gathered.value
  if (grid.rows.length === 0)
    return refuse({ rule: 'nothing-to-put-in-a-file', what: `${of} has no meeting in ${about.covers}` })

  const files = await Promise.all(
    which.formats.map(async (format) => ({
      name: fileName(['report deadlines', about.covers, of], format),
      title: `Report deadlines ${about.covers}: ${of} (${GRID_FORMATS[format]})`,
      bytes: await written(format, grid, about, deps.clock.now().toISO()!),
    })),
  )
  const comment = `Report deadlines ${about.covers}: ${of}. Made up to today; they follow the calendar as it is now.`
  const shared = await shareFiles(deps, who, files, comment)
  if (!shared.ok) return shared
  return allow({ covers: about.covers, meetings: grid.rows.length, files: files.map(({ name }) => name) })
}

const written = async (format: GridFormat, grid: DeadlinesGrid, about: GridAbout, at: string): Promise<Uint8Array> => {
  switch (format) {
    case 'xlsx':
      return (await import('../../export/grid-xlsx.ts')).gridXlsx(grid, about)
    case 'docx':
      return (await import('../../export/grid-docx.ts')).gridDocx(grid, about)
    case 'ics':
      return (await import('../../export/calendar-ics.ts')).gridIcs(grid, {
        name: `Report deadlines ${about.covers}`,
        at,
      })
    default:
      return format satisfies never
  }
}
