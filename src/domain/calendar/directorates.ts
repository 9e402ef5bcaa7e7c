/** A directorate of the council, whom to ask there, and the committees it usually reports to. */
export type Directorate = {
  readonly name: string
  /** The person who gets its call for reports; null where nobody has been named. */
  readonly contactId: string | null
  readonly committeeIds: readonly string[]
}

/** The directorates that report to a committee, by name. */
export const directoratesOf = (committeeId: string, all: readonly Directorate[]): readonly string[] =>
  all.filter(({ committeeIds }) => committeeIds.includes(committeeId)).map(({ name }) => name)

/** One directorate put in place of the one it was, or added; in order of name. */
export const withDirectorate = (
  all: readonly Directorate[],
  was: string | null,
  becomes: Directorate | null,
): readonly Directorate[] =>
  [...all.filter(({ name }) => name !== was && name !== becomes?.name), ...(becomes ? [becomes] : [])].sort(
    (one, other) => one.name.localeCompare(other.name),
  )
