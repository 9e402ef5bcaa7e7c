import type { CivilDate } from './civil-date.ts'
import type { Deadline, DeadlineName } from './deadline.ts'
import type { Timetable } from './timetable.ts'

/** How things stand when a move is thought of: what has been done and when, what has been promised, what must precede what. */
export type Standing = {
  readonly today: CivilDate
  /** Deadlines that were met, and the day on which each was: the agenda published, a notice given, a report received. */
  readonly done: Readonly<Record<string, CivilDate>>
  /** Days that people have agreed to, each for the deadline it serves. */
  readonly promised?: readonly { readonly what: string; readonly by: DeadlineName; readonly day: CivilDate }[]
  /** Meetings that must come after this one (a decision it is to inform) or before it. */
  readonly mustPrecede?: readonly { readonly what: string; readonly day: CivilDate }[]
  readonly mustFollow?: readonly { readonly what: string; readonly day: CivilDate }[]
}

/** Something that would follow from moving a meeting or an item. */
export type Consequence =
  | { readonly is: 'deadline-moves'; readonly deadline: Deadline; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly is: 'deadline-no-longer-applies'; readonly deadline: Deadline }
  | { readonly is: 'deadline-now-applies'; readonly deadline: Deadline }
  | { readonly is: 'already-past'; readonly deadline: Deadline }
  | { readonly is: 'notice-broken'; readonly deadline: Deadline; readonly given: CivilDate }
  | {
      readonly is: 'promise-too-late'
      readonly what: string
      readonly promised: CivilDate
      readonly deadline: Deadline
    }
  | {
      readonly is: 'order-broken'
      readonly what: string
      readonly day: CivilDate
      readonly should: 'follow' | 'precede'
    }

/**
 * Everything that would follow from moving from one timetable to another, the gravest first: notices broken, days
 * already past, order broken, promises now too late, and then the deadlines that move. It is worked out from the very
 * timetables that applying the move would use, so what is shown is what is done.
 */
export const consequencesOfMoving = (
  before: Timetable,
  after: Timetable,
  standing: Standing,
): readonly Consequence[] => {
  const old = new Map(before.deadlines.map((deadline) => [deadline.name, deadline]))
  const now = new Map(after.deadlines.map((deadline) => [deadline.name, deadline]))
  const toBeDone = after.deadlines.filter(({ rule }) => rule.is === 'by')

  return [
    ...toBeDone.flatMap((deadline): Consequence[] => {
      const given = standing.done[deadline.name]
      return given !== undefined && given > deadline.day ? [{ is: 'notice-broken', deadline, given }] : []
    }),
    ...toBeDone
      .filter(({ name, day }) => standing.done[name] === undefined && day < standing.today)
      .map((deadline): Consequence => ({ is: 'already-past', deadline })),
    ...outOfOrder(after, standing),
    ...(standing.promised ?? []).flatMap(({ what, by, day }): Consequence[] => {
      const deadline = now.get(by)
      return deadline && day > deadline.day ? [{ is: 'promise-too-late', what, promised: day, deadline }] : []
    }),
    ...after.deadlines.flatMap((deadline): Consequence[] => {
      const was = old.get(deadline.name)
      if (!was) return [{ is: 'deadline-now-applies', deadline }]
      return was.day === deadline.day && was.at === deadline.at
        ? []
        : [{ is: 'deadline-moves', deadline, from: was.day, to: deadline.day }]
    }),
    ...before.deadlines
      .filter(({ name }) => !now.has(name))
      .map((deadline): Consequence => ({ is: 'deadline-no-longer-applies', deadline })),
  ]
}

const outOfOrder = ({ meeting }: Timetable, { mustPrecede = [], mustFollow = [] }: Standing): readonly Consequence[] =>
  meeting === null
    ? []
    : [
        ...mustPrecede
          .filter(({ day }) => day <= meeting.day)
          .map(({ what, day }): Consequence => ({ is: 'order-broken', what, day, should: 'follow' })),
        ...mustFollow
          .filter(({ day }) => day >= meeting.day)
          .map(({ what, day }): Consequence => ({ is: 'order-broken', what, day, should: 'precede' })),
      ]

/** Whether a consequence stands in the way, rather than only being told: something unlawful, past or out of order. */
export const isObstacle = (consequence: Consequence): boolean =>
  consequence.is === 'notice-broken' ||
  consequence.is === 'order-broken' ||
  (consequence.is === 'already-past' && consequence.deadline.rule.statutory)
