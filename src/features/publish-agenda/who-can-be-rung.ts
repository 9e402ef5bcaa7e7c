import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'

/** Who else can publish, in the order in which they are rung. */
const IN_TURN = ['deputy', 'proper-officer', 'officer'] as const
export type Rung = (typeof IN_TURN)[number]

/** Whom somebody can ring to have an agenda published: the deputies, else the proper officers, else the officers; never themselves. */
export const whoCanBeRung = async (
  tx: Tx,
  committeeId: string,
  today: CivilDate,
  byId: string | null,
): Promise<{ readonly as: Rung; readonly people: readonly Person[] }> => {
  for (const as of IN_TURN) {
    const people = (await tx.people.holding(as, committeeId, today)).filter(({ id }) => id !== byId)
    if (people.length > 0) return { as, people }
  }
  return { as: 'deputy', people: [] }
}
