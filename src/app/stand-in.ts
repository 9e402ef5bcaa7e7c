import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { Person } from '../domain/people/person.ts'
import type { Absence } from './ports/people.ts'
import type { Tx } from './ports/tx.ts'

/** Somebody who is away, and who stands in for them. */
export type StandIn = { readonly absence: Absence; readonly person: Person }

/** Whether somebody can act for another: they are here, in Slack, and not away themselves. */
export const canActFor =
  (absent: ReadonlySet<string>) =>
  (person: Person | undefined): person is Person =>
    person !== undefined && !person.hasLeft && person.slackId !== null && !absent.has(person.id)

/**
 * Who stands in for each person that is away on a day: whoever they named, else the assistant who answers for them.
 * Somebody who is away too, has left or is not in Slack stands in for nobody; then what is due waits.
 */
export const standInsOn = async (tx: Tx, day: CivilDate): Promise<readonly StandIn[]> => {
  const away = (await tx.people.awayFrom(day)).filter(({ since }) => since <= day)
  if (away.length === 0) return []
  const absent = new Map((await tx.people.findMany(away.map(({ personId }) => personId))).map((one) => [one.id, one]))
  const named = (absence: Absence) => [absence.deputyId, absent.get(absence.personId)?.assistantId ?? null]
  const ids = away.flatMap(named).filter((id) => id !== null)
  const others = new Map((await tx.people.findMany(ids)).map((one) => [one.id, one]))
  const canAct = canActFor(new Set(absent.keys()))
  return away.flatMap((absence) => {
    const person = named(absence)
      .map((id) => others.get(id ?? ''))
      .find(canAct)
    return person ? [{ absence, person }] : []
  })
}

/** Whether somebody stands in for another on a day. */
export const standsIn = async (
  tx: Tx,
  personId: string,
  { forId, day }: { readonly forId: string; readonly day: CivilDate },
): Promise<boolean> =>
  (await standInsOn(tx, day)).some(({ absence, person }) => absence.personId === forId && person.id === personId)
