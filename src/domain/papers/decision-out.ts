import type { PublicLine } from '../agenda/public-agenda.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { OUTCOMES, type Outcome, type Resolution } from '../outcomes/outcome.ts'
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
  readonly witnesses: readonly string[]
  readonly keyPoints: readonly string[]
  readonly resolutions: readonly Resolution[]
  readonly reportAuthor: string | null
  readonly documents: readonly { readonly title: string; readonly link: string | null }[]
}

/** The decisions of one meeting, in the order of its agenda. */
export type DecisionsOut = {
  readonly council: string
  readonly maker: string
  readonly day: CivilDate
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
}

const DECIDES: ReadonlySet<Outcome['kind']> = new Set(['resolved', 'endorsed', 'recommended'])

/**
 * One decision in its public form. Of what was taken in private the open title and what became of it: neither words, nor
 * key points, nor the text of a resolution, nor who was there.
 */
export const decisionOut = ({ line, outcome, minute, isKey, isExecutive, reportAuthor }: Decided): DecisionOut => {
  const isClosed = line.inPrivate !== null
  return {
    minute,
    title: line.title,
    status: OUTCOMES[outcome.kind],
    isKey,
    isSubjectToCallIn: isExecutive && DECIDES.has(outcome.kind),
    decisions: isClosed ? null : outcome.words,
    inPrivate: line.inPrivate,
    witnesses: isClosed ? [] : line.people,
    keyPoints: isClosed ? [] : outcome.keyPoints,
    resolutions: isClosed ? [] : outcome.resolutions,
    reportAuthor: isClosed ? null : reportAuthor,
    documents: line.papers,
  }
}
