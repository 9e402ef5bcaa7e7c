import type { CivilDate } from '../calendar/civil-date.ts'
import {
  ATTENDANCES,
  type AttendanceKind,
  type Attended,
  attendedInWords,
  type Declared,
  declarationInWords,
  type Numbered,
} from '../outcomes/attendance.ts'
import type { DecisionsOut } from './decision-out.ts'

/**
 * # The note of decisions
 *
 * In Wales a note is published within seven working days beginning with the day of the meeting: the members who
 * attended and any apologies, declarations of interest, and the decisions, with the outcome of any votes. Of what was
 * decided in private it holds the title and nothing more.
 * - Local Government Act 1972, [section 100C(1C)](https://www.legislation.gov.uk/ukpga/1972/70/section/100C).
 */
export type NoteOut = {
  readonly decisions: DecisionsOut
  /** The law's last day to publish it. */
  readonly dueOn: CivilDate
  /** When it was first published; null while it is not. */
  readonly published: { readonly on: CivilDate; readonly link: string | null } | null
  /** Null while nobody has recorded who was there: nothing is said of what is not known. */
  readonly attendance: readonly { readonly as: string; readonly names: readonly string[] }[] | null
  readonly declarations: readonly string[]
}

/** Composes the note from what is recorded. */
export const noteOut = (
  decisions: DecisionsOut,
  dueOn: CivilDate,
  published: NoteOut['published'],
  attended: readonly Attended[],
  declared: readonly Declared[],
  items: readonly Numbered[],
): NoteOut => ({
  decisions,
  dueOn,
  published,
  // Apologies alone were sent before the meeting: they are no record of who was there.
  attendance: attended.some(({ kind }) => kind !== 'apologies')
    ? (Object.keys(ATTENDANCES) as AttendanceKind[])
        .map((kind) => ({
          as: ATTENDANCES[kind],
          names: attended.filter((one) => one.kind === kind).map(attendedInWords),
        }))
        .filter(({ names }) => names.length > 0)
    : null,
  declarations: declared.map((one) => declarationInWords(one, items)),
})
