import type { CivilDate } from '../calendar/civil-date.ts'
import { phaseInWords, phaseKey } from './phases.ts'
import { directionInWords, directionSaid } from './resolutions.ts'
import { bareWorkstream, type NewWorkstream, RATINGS, type Rating, type Workstream } from './workstream.ts'

/** What a page says of workstreams: as printed, nothing inferred. */
export type FoundOnPage = {
  readonly services: readonly { readonly name: string; readonly phase: string; readonly direction: string | null }[]
  readonly streams: readonly { readonly name: string; readonly rating: Rating | null }[]
  /** How many of each colour, where the page does not say which workstream has which. */
  readonly ratings: Readonly<Record<Rating, number>> | null
  /** The day of its meeting, where that is known. */
  readonly day: CivilDate | null
}
/** What would be done of it: added, or filled in where the table says nothing; and where the two differ, left as it is. */
export type PagePlan = {
  readonly add: readonly NewWorkstream[]
  readonly fill: readonly { readonly stands: Workstream; readonly becomes: Workstream }[]
  readonly differ: readonly string[]
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
/** The one of that name: in that phase, where the name stands in several. */
const ofName = (table: readonly Workstream[], name: string, phase: string): Workstream | undefined => {
  const named = table.filter((one) => sameName(one.name, name))
  return named.find((one) => one.phase !== null && phaseKey(one.phase) === phaseKey(phase)) ?? named[0]
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Lays a page beside the table. What stands there by hand is never overwritten: it is said that the page differs. */
export const planFromPage = (committeeId: string, table: readonly Workstream[], page: FoundOnPage): PagePlan => {
  const add: NewWorkstream[] = []
  const fill = new Map<string, { stands: Workstream; becomes: Workstream }>()
  const differ: string[] = []
  const position = () => Math.max(0, ...table.map((one) => one.position)) + add.length + 1
  const filled = (stands: Workstream, with_: Partial<Workstream>) =>
    fill.set(stands.id, { stands, becomes: { ...(fill.get(stands.id)?.becomes ?? stands), ...with_ } })

  for (const { name, phase, direction: said } of page.services) {
    const direction = said ? directionSaid(said) : null
    const stands = ofName(table, name, phase)
    const before = stands ?? add.find((one) => sameName(one.name, name))
    if (!before) {
      add.push({ ...bareWorkstream(committeeId, capital(name.trim()), position()), phase: capital(phase), direction })
      continue
    }
    if (before.phase && phaseKey(before.phase) !== phaseKey(phase))
      differ.push(
        `“${name}” is in ${phaseInWords(phase)} on the page, and in ${phaseInWords(before.phase)} ${stands ? 'in the table' : 'elsewhere on it'}.`,
      )
    else if (direction && before.direction && direction !== before.direction)
      differ.push(
        `The page says ${directionInWords(direction)} of “${name}”, ${stands ? 'the table' : 'and elsewhere'} ${directionInWords(before.direction)}.`,
      )
    else if (stands && ((direction && !stands.direction) || !stands.phase))
      filled(stands, { direction: stands.direction ?? direction, phase: stands.phase ?? capital(phase) })
  }
  for (const { name, rating } of page.streams) {
    const stands = table.find((one) => sameName(one.name, name))
    if (!stands && add.some((one) => sameName(one.name, name))) continue
    if (!stands)
      add.push({
        ...bareWorkstream(committeeId, capital(name.trim()), position()),
        rating,
        ratingOn: rating && page.day,
      })
    else if (rating && !stands.rating) filled(stands, { rating, ratingOn: page.day })
    else if (rating && rating !== stands.rating)
      differ.push(`“${name}” is ${rating} on the page, and ${RATINGS[stands.rating!].toLowerCase()} in the table.`)
  }
  return { add, fill: [...fill.values()], differ }
}
