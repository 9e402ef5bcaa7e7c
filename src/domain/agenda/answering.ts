import type { ApprovalRefusal } from '../approvals/refusals.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import { type AnswerGiven, type Asking, type ChainAsked, stands } from './asking.ts'
import { firstIn, progressOf, waitingIn } from './progress.ts'
import type { AgendaRefusal } from './refusals.ts'

/** What somebody presses: which answer, to which draft, with what words. */
export type Answering = {
  readonly answer: AnswerGiven
  readonly revision: number
  readonly words: string | null
}

/** What is known of the agenda that is answered. */
export type AnsweringOf = {
  readonly revision: number
  /** The draft since which an answer stands. */
  readonly counts: number
  readonly publishedOn: CivilDate | null
  readonly chain?: ChainAsked | null
  /** Who alone wrote it, where the committee forbids approving one's own work. */
  readonly authors?: ReadonlySet<string>
}

/**
 * Takes an answer, or says why not: the agenda is published; the draft has moved on; it is not theirs to answer, or
 * not yet; one answer was enough and has been given; or they alone wrote it. The person asked may answer, whoever
 * answers for them (their assistant), and somebody in whose place another was asked because they were away or silent.
 * The same answer twice is once.
 */
export const answer = (
  given: Answering,
  by: { readonly personId: string; readonly answersFor: readonly string[] },
  agenda: AnsweringOf,
  askings: readonly Asking[],
  names: ReadonlyMap<string, string>,
): Ruling<{ readonly asking: Asking; readonly isNew: boolean }, AgendaRefusal | ApprovalRefusal> => {
  const { counts, chain = null } = agenda
  const named = (id: string) => names.get(id) ?? 'somebody who has left'
  const { step } = progressOf(askings, counts, new Map(), chain)
  const mine = theirs(by, askings, step)
  if (!mine)
    return refuse({ rule: 'agenda-not-yours-to-answer', asked: askings.map(({ personId }) => named(personId)) })
  if (agenda.publishedOn !== null) return refuse({ rule: 'agenda-is-published', on: agenda.publishedOn })
  if (given.revision < (mine.countsFrom ?? counts) || given.revision > agenda.revision)
    return refuse({ rule: 'draft-has-moved-on', yours: given.revision, current: agenda.revision })
  if (step !== null && mine.position > step)
    return refuse({ rule: 'step-not-open', waitingFor: waitingIn(askings, step, counts).map(named) })
  const first = mine.needs === 'any' && !stands(mine, counts) && firstIn(askings, mine.position, counts)
  if (first) return refuse({ rule: 'step-is-closed', by: named(first.personId) })
  if (given.answer === 'approve' && [by.personId, mine.personId].some((id) => agenda.authors?.has(id)))
    return refuse({ rule: 'approves-own-work', paper: 'this draft' })
  if (given.answer === 'change' && !given.words) return refuse({ rule: 'words-needed' })

  const isSame = stands(mine, counts) && mine.answer === given.answer && mine.words === given.words
  return allow({ asking: mine, isNew: !isSame })
}

/** Why somebody was passed over who may still answer: nothing but their silence stands against it. */
const MAY_STILL: ReadonlySet<string | null> = new Set(['away', 'no-answer'])

/** The place somebody answers for: in the step that is open, where they have more than one. */
export const theirs = (
  by: { readonly personId: string; readonly answersFor: readonly string[] },
  askings: readonly Asking[],
  step: number | null,
): Asking | undefined => {
  const open = (found: readonly Asking[]) => found.find(({ position }) => position === step) ?? found.at(-1)
  return (
    open(askings.filter(({ personId }) => personId === by.personId)) ??
    open(askings.filter(({ personId }) => by.answersFor.includes(personId))) ??
    open(askings.filter((one) => one.delegateForId === by.personId && MAY_STILL.has(one.because)))
  )
}
