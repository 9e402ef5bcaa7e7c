import type { Named } from '../agenda/line.ts'
import { inFull, type PublicLine } from '../agenda/public-agenda.ts'
import type { PublicPaper } from '../agenda/public-papers.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Outcome, Resolution } from '../outcomes/outcome.ts'
import { OUTCOMES } from '../outcomes/outcome-kinds.ts'
import { saidInWords } from '../outcomes/said.ts'
import type { Contact } from './agenda-out.ts'

/** The record of one decision as it is published. What is not known is null, and is left out where it is printed. */
export type DecisionOut = {
  readonly minute: string | null
  readonly title: string
  readonly status: string
  readonly isKey: boolean | null
  readonly isSubjectToCallIn: boolean
  /** What was decided, in words; of business taken in private that it was, and nothing of what was said. */
  readonly decisions: string | null
  readonly inPrivate: string | null
  /** What became of a motion to exclude the public, as the minutes have it; null where none was moved. */
  readonly exclusion: string | null
  /** Those of one authority stand together, in the order in which each authority first comes. */
  readonly witnesses: readonly string[]
  readonly keyPoints: readonly string[]
  /** Statements, questions and answers, with whoever said them: `Councillor Pike asked: …` */
  readonly said: readonly string[]
  /** Other items, papers and minutes that it refers to, by what they are called. */
  readonly seeAlso: readonly string[]
  readonly resolutions: readonly Resolution[]
  readonly reportAuthor: string | null
  readonly documents: readonly PublicPaper[]
  /** What was published and is corrected by this, oldest first; of private business only that it was. */
  readonly corrections: readonly Correction[]
}

/** What a published decision said before it was corrected, and the day of the correction. */
export type Correction = {
  readonly on: CivilDate
  readonly status: string
  readonly decisions: string | null
  readonly resolutions: readonly Resolution[]
}

/** The decisions of one meeting, in the order of its agenda. */
export type DecisionsOut = {
  readonly council: string
  readonly maker: string
  readonly day: CivilDate
  /** The day on which they were first published, and where; null while they are not. */
  readonly published: { readonly on: CivilDate; readonly link: string | null } | null
  readonly contact: Contact | null
  readonly decisions: readonly DecisionOut[]
}

/** What is known of a decision besides its outcome. `line` is the public form of the business. */
export type Decided = {
  readonly line: PublicLine
  readonly outcome: Outcome
  readonly minute: string | null
  readonly isKey: boolean | null
  readonly isExecutive: boolean
  readonly reportAuthor: string | null
  readonly exclusion: string | null
  readonly seeAlso: readonly string[]
  /** What stood when it was published, and the day on which it was corrected. */
  readonly corrected: readonly { readonly was: Outcome; readonly on: CivilDate }[]
}

const DECIDES: ReadonlySet<Outcome['kind']> = new Set(['resolved', 'endorsed', 'recommended'])

/**
 * One decision in its public form. Of what was taken in private the open title and what became of it: neither words, nor
 * key points, nor the text of a resolution, nor who was there.
 */
export const decisionOut = (decided: Decided): DecisionOut => {
  const { line, outcome, minute, isKey, isExecutive, reportAuthor, exclusion, seeAlso, corrected } = decided
  const isClosed = line.inPrivate !== null
  return {
    minute,
    title: line.title,
    status: OUTCOMES[outcome.kind],
    isKey,
    isSubjectToCallIn: isExecutive && DECIDES.has(outcome.kind),
    decisions: isClosed ? null : outcome.words,
    inPrivate: line.inPrivate,
    exclusion,
    witnesses: isClosed ? [] : byAuthority(line.attending).map(inFull),
    keyPoints: isClosed ? [] : outcome.keyPoints,
    said: isClosed ? [] : outcome.said.map(saidInWords),
    seeAlso: isClosed ? [] : seeAlso,
    resolutions: isClosed ? [] : outcome.resolutions,
    reportAuthor: isClosed ? null : reportAuthor,
    documents: line.papers,
    corrections: corrected.map(({ was, on }) => ({
      on,
      status: OUTCOMES[was.kind],
      decisions: isClosed ? null : was.words,
      resolutions: isClosed ? [] : was.resolutions,
    })),
  }
}

/** Witnesses with those of one authority together; whoever has none named comes last. */
const byAuthority = (people: readonly Named[]): readonly Named[] => {
  const groups = new Map<string, Named[]>()
  for (const person of people) {
    const authority = person.organisation?.trim().toLowerCase() ?? ''
    groups.set(authority, [...(groups.get(authority) ?? []), person])
  }
  const without = groups.get('') ?? []
  groups.delete('')
  return [...groups.values(), without].flat()
}
