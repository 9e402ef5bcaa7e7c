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
  /** The items it is in, by id; empty where it was declared of the meeting as a whole or of standing business. */
  readonly itemIds: readonly string[]
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

/** `(item 320)`, `(minutes 320 and 321)` at the end of a line. */
const IN_ITEMS = /\s*\((?:items?|minutes?)\s+([^()]+)\)\s*$/i

/** An item that has a number on the agenda. */
export type Numbered = { readonly number: string; readonly itemId: string }

/** `sensitive`, `sensitif` in Welsh: of such an interest not a word more is kept. */
const SENSITIVE = /\bsensiti(?:ve|f)\b/i
const SENSITIVE_INTEREST = { nature: null, isSensitive: true } as const
const DISCLOSABLE = /\b(?:disclosable|pecuniary|DPI)\b/i

const WORD = "(?!Sensiti)\\p{Lu}[\\p{L}'’.-]*"
const RUN = `${WORD}(?: (?:(?:ap|ab|de|du|van|von|der|la|y|of)(?= )|${WORD}))*`
const TITLED = new RegExp(
  `(?<!\\p{L})(?:Councillor|Cllr|Cynghorydd|Y Cynghorydd|Alderman|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Sir|Reverend|Rev)\\.? ${RUN}`,
  'u',
)
const NAMED = new RegExp(`(?<!\\p{L})${RUN}`, 'u')
/** Of a line about a sensitive interest nothing but a name: what else stands in it may say what the interest is. */
const nameIn = (line: string): string => (TITLED.exec(line) ?? NAMED.exec(line))?.[0] ?? 'A member'

/** After a sensitive interest only a line that begins with somebody's whole name is about something else. */
const beginsWithName = (line: string): boolean => {
  const whole = line.split(/[:(]/)[0]!.trim()
  return whole.includes(' ') && nameIn(whole) === whole
}

/** The lines, without those that go on with what is said of a sensitive interest. */
const withoutNatures = (lines: readonly string[]): readonly string[] => {
  let isSensitive = false
  return lines.filter((line) => {
    if (isSensitive && !beginsWithName(line)) return false
    isSensitive = SENSITIVE.test(line)
    return true
  })
}

/**
 * Reads declarations as they are typed, one to a line: `Councillor Name: disclosable, employed by the depot (item 320)`.
 * A number that is on no agenda stays in the words as it was typed: nothing is lost and nothing guessed. Of a sensitive
 * interest the name is kept and that there is one, however the line is written: its nature is not even read.
 */
export const typedDeclarations = (typed: string, items: readonly Numbered[] = []): readonly Declared[] =>
  withoutNatures(linesOf(typed)).map((whole) => {
    const numbers = IN_ITEMS.exec(whole)?.[1]?.split(/\s*,\s*|\s+and\s+/) ?? []
    const meant = numbers.map((number) => items.find((item) => item.number === number.trim())?.itemId)
    const areKnown = meant.length > 0 && meant.every((id) => id !== undefined)
    const line = areKnown ? whole.replace(IN_ITEMS, '') : whole
    const itemIds = areKnown ? meant.flatMap((id) => id ?? []) : []
    if (SENSITIVE.test(line))
      return {
        name: nameIn(line),
        kind: DISCLOSABLE.test(line) ? 'disclosable' : 'other',
        ...SENSITIVE_INTEREST,
        itemIds,
      }
    const [name = '', ...rest] = line.split(':').map((part) => part.trim())
    const said = rest.join(': ')
    const [kind, marker] = KINDS.find(([, is]) => is.test(said)) ?? (['other', /^$/] as const)
    return { name, kind, nature: said.replace(marker, '') || null, isSensitive: false, itemIds }
  })

/** A declaration as it is typed, and as it is printed; with the items it is in, where their numbers are known. */
export const declarationInWords = (
  { name, kind, nature, isSensitive, itemIds }: Declared,
  items: readonly Numbered[] = [],
): string => {
  const what = kind === 'other' ? null : kind === 'whip' ? 'party whip' : 'disclosable interest'
  const parts = [what, isSensitive ? 'sensitive interest' : nature].filter((part) => part !== null)
  const numbers = itemIds.flatMap((id) => items.find(({ itemId }) => itemId === id)?.number ?? [])
  const where = numbers.length === 0 ? '' : ` (${numbers.length === 1 ? 'item' : 'items'} ${listed(numbers)})`
  return `${parts.length > 0 ? `${name}: ${parts.join(', ')}` : name}${where}`
}

const listed = (numbers: readonly string[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

/** Somebody as typed, and as printed. */
export const attendedInWords = ({ name, title, insteadOf }: Attended): string =>
  `${[name, title].filter((part) => part !== null).join(', ')}${insteadOf ? ` for ${insteadOf}` : ''}`
