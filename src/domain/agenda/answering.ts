import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { AgendaRefusal } from './refusals.ts'

/** What may be said of a draft. Those consulted are content, want a change or a call; those who approve, approve or not. */
export const ANSWERS = {
  content: 'content',
  change: 'would like a change',
  ring: 'asks to be rung',
  approve: 'approved',
} as const
export type AnswerGiven = keyof typeof ANSWERS

/** One person who is asked about a draft, and what they said. Steps are asked in the order of their places. */
export type Asking = {
  readonly id: string
  readonly personId: string
  readonly role: string
  readonly purpose: 'consult' | 'approve'
  /** The place of their step in the chain. */
  readonly position: number
  readonly askedRevision: number
  readonly answer: AnswerGiven | null
  readonly words: string | null
  readonly answeredRevision: number | null
  /** Instant, ISO. */
  readonly answeredAt: string | null
  /** Whom they answer for, where that person is away or the place is vacant. */
  readonly delegateForId: string | null
}

/** Whether an answer still stands: it was given to the draft that counts, or to one since. */
export const stands = (asking: Pick<Asking, 'answer' | 'answeredRevision'>, counts: number): boolean =>
  asking.answer !== null && (asking.answeredRevision ?? 0) >= counts

/** How many of a step must agree. */
export type StepNeeds = 'any' | 'all'
export type Progress = {
  /** `open`: waiting; `agreed`: every step is through; `change-wanted`: somebody has asked for one. */
  readonly is: 'open' | 'agreed' | 'change-wanted'
  /** Who is waited for in the step that is now asked, as person ids. */
  readonly waitingFor: readonly string[]
  /** The place of the step that is asked now; null once all are through. */
  readonly step: number | null
  /** Whether everybody asked has said something, whatever it was. */
  readonly allReplied: boolean
}

const agrees = (asking: Asking): boolean => asking.answer === 'content' || asking.answer === 'approve'

/**
 * How far the asking has come. Steps follow each other; in a step where any will do one agreement is enough, in one
 * that needs all each must agree. A change that is wanted stops the chain where it is.
 */
export const progressOf = (
  askings: readonly Asking[],
  counts: number,
  needs: ReadonlyMap<number, StepNeeds> = new Map(),
): Progress => {
  const standing = (asking: Asking) => stands(asking, counts)
  const allReplied = askings.length > 0 && askings.every(standing)
  const positions = [...new Set(askings.map(({ position }) => position))].sort((a, b) => a - b)
  for (const step of positions) {
    const here = askings.filter(({ position }) => position === step)
    const wants = here.some((asking) => standing(asking) && !agrees(asking))
    const agreed = here.filter((asking) => standing(asking) && agrees(asking))
    const isThrough = (needs.get(step) ?? 'all') === 'any' ? agreed.length > 0 : agreed.length === here.length
    if (isThrough) continue
    const waitingFor = here.filter((asking) => !standing(asking)).map(({ personId }) => personId)
    return { is: wants ? 'change-wanted' : 'open', waitingFor, step, allReplied }
  }
  return { is: positions.length > 0 ? 'agreed' : 'open', waitingFor: [], step: null, allReplied }
}

/** What somebody presses: which answer, to which draft, with what words. */
export type Answering = {
  readonly answer: AnswerGiven
  readonly revision: number
  readonly words: string | null
}

/**
 * Takes an answer, or says why not: the agenda is published; the draft has moved on; or it is not theirs to answer.
 * The person asked may answer, and whoever answers for them (their assistant). The same answer twice is once.
 */
export const answer = (
  given: Answering,
  by: { readonly personId: string; readonly answersFor: readonly string[] },
  agenda: {
    readonly revision: number
    /** The draft since which an answer stands. */
    readonly counts: number
    readonly publishedOn: CivilDate | null
  },
  askings: readonly Asking[],
  names: ReadonlyMap<string, string>,
): Ruling<{ readonly asking: Asking; readonly isNew: boolean }, AgendaRefusal> => {
  const mine =
    askings.find(({ personId }) => personId === by.personId) ??
    askings.find(({ personId }) => by.answersFor.includes(personId))
  if (!mine)
    return refuse({
      rule: 'agenda-not-yours-to-answer',
      asked: askings.map(({ personId }) => names.get(personId) ?? 'somebody who has left'),
    })
  if (agenda.publishedOn !== null) return refuse({ rule: 'agenda-is-published', on: agenda.publishedOn })
  if (given.revision < agenda.counts || given.revision > agenda.revision)
    return refuse({ rule: 'draft-has-moved-on', yours: given.revision, current: agenda.revision })
  if (given.answer === 'change' && !given.words) return refuse({ rule: 'words-needed' })

  const isSame = stands(mine, agenda.counts) && mine.answer === given.answer && mine.words === given.words
  return allow({ asking: mine, isNew: !isSame })
}

/**
 * Who is asked about an agenda: the chair; the vice-chair where the chair is away, has an interest, or the place is
 * vacant. Null where nobody holds either, or both are away: then there is nobody to consult, which stops nothing.
 */
export const whoIsAsked = (
  chairs: readonly string[],
  viceChairs: readonly string[],
  away: ReadonlySet<string>,
): {
  readonly personId: string
  readonly role: 'chair' | 'vice-chair'
  readonly delegateForId: string | null
} | null => {
  const chair = chairs.find((id) => !away.has(id))
  if (chair) return { personId: chair, role: 'chair', delegateForId: null }
  const vice = viceChairs.find((id) => !away.has(id))
  return vice ? { personId: vice, role: 'vice-chair', delegateForId: chairs[0] ?? null } : null
}
