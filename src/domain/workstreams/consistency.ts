import { phaseInWords, phaseKey, phasesNamed } from './phases.ts'
import { directionSaid, type ForResolution } from './resolutions.ts'
import type { Direction } from './workstream.ts'

/** One sentence that was recorded: a resolution with its number, or a key point without. */
export type Recorded = { readonly number: number | null; readonly text: string }

/** Where what was recorded and the table do not say the same. Which of the two is right, a person decides. */
export type Difference =
  | {
      readonly is: 'phase'
      readonly of: Recorded
      readonly name: string
      readonly says: string
      readonly table: string
    }
  | {
      readonly is: 'direction'
      readonly of: Recorded
      readonly name: string
      readonly says: Direction
      readonly table: Direction
    }
  | { readonly is: 'left-out'; readonly of: Recorded; readonly name: string; readonly phase: string }
  /** The same sentence of one phase twice, while a phase of the table has no such sentence. */
  | { readonly is: 'said-twice'; readonly of: Recorded; readonly says: string; readonly meant: string }

const SAID_OF_ANYTHING = /\b(?:the|services?|team)\b/g
/** Words compared as people read them: `HR & Payroll` is `hr and payroll`. */
const bare = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
/** What a name is called by: in full and, where that leaves enough of it, without “services” or “team”. */
const calledBy = (name: string): readonly string[] => {
  const short = bare(bare(name).replace(SAID_OF_ANYTHING, ' '))
  return [bare(name), ...(short.trim().length > 3 ? [short] : [])].filter((words) => words.trim() !== '')
}

/** The rows that some words name. The longest name is looked for first: “Policy” is not read out of “Planning Policy”. */
const namedIn = <Row extends Pick<ForResolution, 'name'>>(rows: readonly Row[], words: string): ReadonlySet<Row> => {
  let left = bare(words)
  const named = new Set<Row>()
  for (const row of rows.toSorted((a, b) => b.name.length - a.name.length)) {
    const found = calledBy(row.name).find((words) => left.includes(words))
    if (found === undefined) continue
    named.add(row)
    left = left.replaceAll(found, ' # ')
  }
  return named
}

/** The clauses of a resolution, each with the direction it gives; `with further work on X` is a clause of its own. */
const clausesOf = (text: string): readonly { readonly words: string; readonly direction: Direction | null }[] =>
  text
    .slice(text.indexOf(':') + 1)
    .split(';')
    .flatMap((clause) => {
      const further = /^(.*\b(?:for|of)\b.*?),?\s+with further work\b.{0,20}?\b(?:on|for)\b(.*)$/i.exec(clause)
      if (!further) return [{ words: clause, direction: directionSaid(clause) }]
      return [
        { words: further[2]!, direction: 'further-work' as const },
        { words: further[1]!, direction: directionSaid(further[1]!) },
      ]
    })

const phaseDifferences = (rows: readonly ForResolution[], of: Recorded): readonly Difference[] => {
  const keys = [...new Set(phasesNamed(of.text).map(({ noun, number }) => `${noun} ${number}`))]
  const [only] = keys
  if (only === undefined || keys.length > 1) return []
  const all = namedIn(rows, of.text)
  const named = rows.filter((row) => row.phase !== null && all.has(row))
  const elsewhere = named.flatMap(({ name, phase }): Difference[] =>
    phaseKey(phase!) === only ? [] : [{ is: 'phase', of, name, says: phaseInWords(only), table: phaseInWords(phase!) }],
  )
  const isOfPhase = named.some(({ phase }) => phaseKey(phase!) === only)
  const left = rows.flatMap((row): Difference[] => {
    const isDue = row.phase !== null && phaseKey(row.phase) === only && row.direction !== 'decoupled'
    return isOfPhase && isDue && !all.has(row)
      ? [{ is: 'left-out', of, name: row.name, phase: phaseInWords(only) }]
      : []
  })
  return [...elsewhere, ...left]
}

const directionDifferences = (rows: readonly ForResolution[], of: Recorded): readonly Difference[] => {
  const clauses = clausesOf(of.text).map(({ words, direction }) => ({ named: namedIn(rows, words), direction }))
  return rows.flatMap((row): Difference[] => {
    const says = clauses.find(({ named, direction }) => direction !== null && named.has(row))?.direction
    const { name, direction } = row
    return says && direction && says !== direction ? [{ is: 'direction', of, name, says, table: direction }] : []
  })
}

/** A row of the same sentence for each phase that says one phase twice where the table goes on to another. */
const saidTwice = (rows: readonly ForResolution[], recorded: readonly Recorded[]): readonly Difference[] => {
  const inTable = [...new Set(rows.flatMap(({ phase }) => (phase ? [phaseKey(phase)] : [])))]
  const sentences = recorded.flatMap((of) => {
    const named = phasesNamed(of.text)
    const [only] = named
    return only && named.length === 1
      ? [
          {
            of,
            key: `${only.noun} ${only.number}`,
            pattern: bare(of.text.replace(new RegExp(`\\b${only.noun}\\s\\w+`, 'i'), '#')),
          },
        ]
      : []
  })
  return sentences.flatMap(({ of, key, pattern }, at): Difference[] => {
    const alike = sentences.filter((one) => one.pattern === pattern)
    const isAgain = sentences.slice(0, at).some((one) => one.pattern === pattern && one.key === key)
    const without = inTable.filter((phase) => !alike.some((one) => one.key === phase))
    const [meant] = without
    return isAgain && meant !== undefined && without.length === 1
      ? [{ is: 'said-twice', of, says: phaseInWords(key), meant: phaseInWords(meant) }]
      : []
  })
}

/** Everything in which the resolutions and key points of a meeting differ from the table. Quiet where they agree. */
export const differences = (rows: readonly ForResolution[], recorded: readonly Recorded[]): readonly Difference[] => [
  ...recorded.flatMap((of) => [...phaseDifferences(rows, of), ...directionDifferences(rows, of)]),
  ...saidTwice(rows, recorded),
]
