/** How somebody was there, or was not. */
export const ATTENDANCES = {
  present: 'Present',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in-attendance': 'In attendance',
} as const
export type AttendanceKind = keyof typeof ATTENDANCES

/** Somebody who was at a meeting or sent apologies, with the title held then. */
export type Attended = {
  readonly personId: string | null
  readonly name: string
  readonly title: string | null
  readonly kind: AttendanceKind
  /** Whom a substitute stood in for; as printed. */
  readonly insteadOf: string | null
}

export const DECLARATIONS = {
  disclosable: 'Disclosable interest',
  other: 'Other interest',
  whip: 'Party whip',
} as const
export type DeclarationKind = keyof typeof DECLARATIONS

/** What somebody declared. Of a sensitive interest only that there is one: its nature is not even kept. */
export type Declared = {
  readonly name: string
  readonly kind: DeclarationKind
  readonly nature: string | null
  readonly isSensitive: boolean
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/**
 * Reads who was there as an officer types it, one to a line: `Name, title`; of a substitute `Name for Other name`.
 * `known` are people whose name is that one.
 */
export const typedAttendance = (
  typed: string,
  kind: AttendanceKind,
  known: readonly { readonly id: string; readonly name: string }[],
): readonly Attended[] =>
  linesOf(typed).map((line) => {
    const instead = kind === 'substitute' ? /^(.+?) for (.+)$/.exec(line) : null
    const [name = '', ...title] = (instead?.[1] ?? line).split(',').map((part) => part.trim())
    return {
      personId: known.find((person) => person.name === name)?.id ?? null,
      name,
      title: title.join(', ') || null,
      kind,
      insteadOf: instead?.[2] ?? null,
    }
  })

const KINDS: readonly (readonly [DeclarationKind, RegExp])[] = [
  ['disclosable', /^(?:disclosable(?: pecuniary)?(?: interest)?|DPI)\b[:,]?\s*/i],
  ['whip', /^(?:party )?whip\b[:,]?\s*/i],
  ['other', /^other(?: interest)?\b[:,]?\s*/i],
]

/** Reads declarations as they are typed, one to a line: `Councillor Name: disclosable, employed by the depot`. */
export const typedDeclarations = (typed: string): readonly Declared[] =>
  linesOf(typed).map((line) => {
    const [name = '', ...rest] = line.split(':').map((part) => part.trim())
    const said = rest.join(': ')
    const [kind, marker] = KINDS.find(([, is]) => is.test(said)) ?? (['other', /^$/] as const)
    const isSensitive = /\bsensitive\b/i.test(said)
    return { name, kind, nature: isSensitive ? null : said.replace(marker, '') || null, isSensitive }
  })

/** A declaration as it is typed, and as it is printed. */
export const declarationInWords = ({ name, kind, nature, isSensitive }: Declared): string => {
  const what = kind === 'other' ? null : kind === 'whip' ? 'party whip' : 'disclosable interest'
  const parts = [what, isSensitive ? 'sensitive interest' : nature].filter((part) => part !== null)
  return parts.length > 0 ? `${name}: ${parts.join(', ')}` : name
}

/** Somebody as typed, and as printed. */
export const attendedInWords = ({ name, title, insteadOf }: Attended): string =>
  `${[name, title].filter((part) => part !== null).join(', ')}${insteadOf ? ` for ${insteadOf}` : ''}`
