import { byPhase, phaseInWords, phaseKey } from './phases.ts'
import { DIRECTIONS, RATINGS, type Workstream } from './workstream.ts'

/** What the sentences of a resolution need to know of each workstream. */
export type ForResolution = Pick<Workstream, 'name' | 'phase' | 'direction' | 'rating'>

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const namesOf = (rows: readonly ForResolution[], direction: ForResolution['direction']): readonly string[] =>
  rows.filter((one) => one.direction === direction).map(({ name }) => name)

/** How each direction stands in a resolution, before the names. */
const CLAUSES = [
  ['partnership', 'ongoing partnership opportunity for'],
  ['further-work', 'ongoing partnership opportunity, with further work required for'],
  ['decouple', 'decoupling of'],
] as const

const directionsOf = (rows: readonly ForResolution[]): string =>
  CLAUSES.flatMap(([direction, says]) => {
    const names = namesOf(rows, direction)
    return names.length > 0 ? [`${says} ${listed(names)}`] : []
  }).join('; ')

/**
 * The resolutions that the table asks for, in order: what is decoupled already is noted, then the direction of each
 * phase endorsed, and the progress of what has no phase noted with its rating. What has no direction yet is in none of
 * them. They are numbered where they are written down.
 */
export const resolutionsOf = (rows: readonly ForResolution[]): readonly string[] => {
  const done = namesOf(rows, 'decoupled')
  const going = rows.filter(({ direction }) => direction !== null && direction !== 'decoupled')
  const phases = [...new Map(going.map(({ phase }) => [phase && phaseKey(phase), phase])).values()].toSorted(byPhase)
  const progress = rows.filter(({ direction, phase }) => direction === null && phase === null)
  return [
    ...(done.length > 0 ? [`That it be noted that ${listed(done)} had already been decoupled`] : []),
    ...phases.map((phase) => {
      const ofPhase = going.filter((one) => (one.phase && phaseKey(one.phase)) === (phase && phaseKey(phase)))
      const where = phase ? ` for services in ${phaseInWords(phase)}` : ''
      return `That the direction of travel${where} be endorsed: ${directionsOf(ofPhase)}`
    }),
    ...(progress.length > 0
      ? [
          `That the progress of the workstreams be noted: ${listed(
            progress.map(
              ({ name, rating }) => `${name} (${rating ? RATINGS[rating].toLowerCase() : 'rating not known'})`,
            ),
          )}`,
        ]
      : []),
  ]
}

/** What has a phase and no direction: no resolution can be made of it. */
export const withoutDirection = (rows: readonly ForResolution[]): readonly ForResolution[] =>
  rows.filter(({ direction, phase }) => phase !== null && direction === null)

/** A direction as a page printed it, or null where the words are none we know. */
export const directionSaid = (words: string): Workstream['direction'] => {
  if (/\balready\b.*\bdecoupled\b/i.test(words)) return 'decoupled'
  if (/\bfurther work\b/i.test(words)) return 'further-work'
  if (/\bpartnership\b/i.test(words)) return 'partnership'
  return /\bdecoupl/i.test(words) ? 'decouple' : null
}

/** A direction in a sentence: `ongoing partnership`. */
export const directionInWords = (direction: NonNullable<Workstream['direction']>): string =>
  DIRECTIONS[direction].toLowerCase()
