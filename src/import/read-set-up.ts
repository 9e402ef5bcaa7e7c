import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { csvRows, type Rows, xlsxRows } from './formats/rows.ts'
import { binaryFormat } from './formats/sniff.ts'
import { type Limits, listLimits } from './limits.ts'
import { type Field, mapColumns } from './page/columns.ts'
import type { ReadingRefusal } from './refusals.ts'
import { decode } from './text/encoding.ts'
import { repacked, unpack } from './text/zip.ts'
import { datesIn, weekdayFits } from './words/dates.ts'
import { timesIn } from './words/times.ts'

/**
 * A row as it would be taken, and what is wrong with it in plain words; `notes` is what an officer should know of a row
 * that nothing is wrong with. Row 2 is the first below the headings; of a calendar file, 1 is the first event.
 */
export type PreviewRow<T> = {
  readonly row: number
  readonly value: T | null
  readonly problems: readonly string[]
  readonly notes?: readonly string[]
}

/**
 * What a list of a committee's own holds, before anything is written: how its columns were understood (null where there
 * are none), row by row.
 */
export type Preview<T> = {
  readonly columns: readonly { readonly heading: string; readonly field: Field | null }[] | null
  readonly rows: readonly PreviewRow<T>[]
}

export type ProgrammeRow = {
  readonly title: string
  readonly date: string | null
  readonly why: string | null
  readonly owner: string | null
  readonly holder: string | null
  readonly witnesses: string | null
  readonly reference: string | null
}
export type MeetingRow = {
  readonly date: string
  readonly time: string | null
  readonly venue: string | null
  readonly committee: string | null
  readonly cancelled: boolean
  /** How long it is, in minutes, where the file says so. */
  readonly minutes?: number | null
  /** The name of the calendar that it stands in: of a calendar of one committee, that committee's. */
  readonly calendar?: string | null
}
export type PersonRow = {
  readonly name: string
  readonly role: string | null
  readonly email: string | null
  readonly organisation: string | null
  readonly from: string | null
  readonly until: string | null
}

type Cells = Partial<Record<Field, string>>
type Taken<T> = { value: T | null; problems: string[] }

const rowsOf = async (bytes: Uint8Array, limits: Limits): Promise<Ruling<Rows, ReadingRefusal>> => {
  if (bytes.length === 0) return refuse({ rule: 'file-empty' })
  if (bytes.length > limits.file) return refuse({ rule: 'file-too-large', bytes: bytes.length, most: limits.file })
  if (binaryFormat(bytes) !== 'zip') return csvRows(decode(bytes).text, limits)
  const measured = unpack(bytes, () => true, limits.unpacked)
  return measured.ok ? xlsxRows(repacked(measured.value), limits) : measured
}

const preview = async <T>(
  bytes: Uint8Array,
  limits: Limits,
  take: (cells: Cells) => Taken<T>,
): Promise<Ruling<Preview<T>, ReadingRefusal>> => {
  const rows = await rowsOf(bytes, limits)
  if (!rows.ok) return rows
  // a title may stand over the headings: they are the first row of which two are understood
  const at = Math.max(
    0,
    rows.value.slice(0, 5).findIndex((row) => mapColumns(row).filter(Boolean).length >= 2),
  )
  const headings = rows.value[at] ?? []
  const fields = mapColumns(headings)
  const read = rows.value.slice(at + 1).flatMap((row, below) => {
    if (row.every((words) => words.trim() === '')) return []
    const cells: Cells = {}
    row.forEach((words, column) => {
      const field = fields[column]
      if (field && words.trim()) cells[field] = words.trim()
    })
    return [{ row: at + below + 2, ...take(cells) }]
  })
  return allow({ columns: headings.map((heading, column) => ({ heading, field: fields[column] ?? null })), rows: read })
}

const dayIn = (words: string | undefined, problems: string[], what: string): string | null => {
  if (!words) return null
  const [date] = datesIn(words)
  if (!date) problems.push(`The ${what} “${words}” is not a date that can be read.`)
  else if (date.impossible) problems.push(`There is no such day as ${words}.`)
  else if (date.iso === null) problems.push(`The ${what} “${words}” has no year.`)
  else if (!weekdayFits(date)) problems.push(`The weekday of “${words}” is not that day’s own.`)
  return date?.iso ?? null
}

/** A programme from CSV or Excel, columns found by their headings. Nothing is guessed: a date without a year is a problem. */
export const readProgrammeTable = (
  bytes: Uint8Array,
  limits: Limits = listLimits,
): Promise<Ruling<Preview<ProgrammeRow>, ReadingRefusal>> =>
  preview(bytes, limits, (cells) => {
    const problems: string[] = []
    const unscheduled = /\b(?:tbc|tba|unscheduled|to be (?:confirmed|scheduled|agreed))\b/i.test(cells.date ?? '')
    const date = unscheduled ? null : dayIn(cells.date, problems, 'date')
    if (!cells.title) problems.push('This row has no title.')
    const { title, why = null, owner = null, holder = null, witnesses = null, reference = null } = cells
    return { value: title ? { title, date, why, owner, holder, witnesses, reference } : null, problems }
  })

/** A list of meetings from CSV or Excel. */
export const readMeetings = (
  bytes: Uint8Array,
  limits: Limits = listLimits,
): Promise<Ruling<Preview<MeetingRow>, ReadingRefusal>> =>
  preview(bytes, limits, (cells) => {
    const problems: string[] = []
    const date = dayIn(cells.date, problems, 'date')
    if (!cells.date) problems.push('This row has no date.')
    const words = cells.time ?? cells.date ?? ''
    const time = timesIn(/^\d{1,2}\.\d{2}$/.test(words) ? words.replace('.', ':') : words)[0]?.time ?? null
    if (cells.time && !time) problems.push(`The time “${cells.time}” cannot be read.`)
    const { venue = null, committee = null } = cells
    return {
      value: date ? { date, time, venue, committee, cancelled: /cancel/i.test(cells.status ?? '') } : null,
      problems,
    }
  })

/** A list of people from CSV or Excel: name and role, with the dates a role runs from and to where they are given. */
export const readPeople = (
  bytes: Uint8Array,
  limits: Limits = listLimits,
): Promise<Ruling<Preview<PersonRow>, ReadingRefusal>> =>
  preview(bytes, limits, (cells) => {
    const problems: string[] = []
    if (!cells.name) problems.push('This row has no name.')
    if (cells.email && !/^[^\s@]{1,64}@[^\s@]{1,200}$/.test(cells.email))
      problems.push(`“${cells.email}” is not an e-mail address.`)
    const [from, until] = [dayIn(cells.from, problems, 'first day'), dayIn(cells.until, problems, 'last day')]
    if (from && until && until < from) problems.push('The last day is before the first.')
    const { name, role = null, email = null, organisation = null } = cells
    return { value: name ? { name, role, email, organisation, from, until } : null, problems }
  })
