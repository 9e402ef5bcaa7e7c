import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { CommitteeRefusal } from './refusals.ts'

/** What a body is for and who belongs to it, besides how it meets. What nobody has said is null or empty. */
export type AboutBody = {
  readonly terms: string | null
  readonly objective: string | null
  /** Organisations that are members of it: of a partnership, or another body from outside. */
  readonly members: readonly string[]
  /** What it was called before, and until which day. */
  readonly formerName: string | null
  readonly formerUntil: CivilDate | null
  /** The body it reports into, by its id, where that is kept here too. */
  readonly reportsToId: string | null
}

/** A body of which nothing is said. */
export const NOTHING_SAID: AboutBody = {
  terms: null,
  objective: null,
  members: [],
  formerName: null,
  formerUntil: null,
  reportsToId: null,
}

/** What is said of a body, with each member once. A day of renaming needs the name it had; it reports into another body. */
export const describeBody = (id: string, said: AboutBody): Ruling<AboutBody, CommitteeRefusal> => {
  if (said.formerUntil !== null && said.formerName === null)
    return refuse({ rule: 'former-name-needed', day: said.formerUntil })
  if (said.reportsToId === id) return refuse({ rule: 'reports-into-itself' })
  const first = (name: string) => said.members.findIndex((other) => other.toLowerCase() === name.toLowerCase())
  return allow({ ...said, members: said.members.filter((name, at) => first(name) === at) })
}
