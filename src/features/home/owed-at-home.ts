import type { OwedRequest } from '../../app/ports/items.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { standInsOn } from '../../app/stand-in.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'

/** Something that somebody owes, or that those owe for whom they answer. */
export type OwedAtHome = OwedRequest & {
  /** Null where it was asked of the reader. `awayUntil`: where they stand in for somebody who is away, until when. */
  readonly insteadOf: { readonly name: string; readonly awayUntil: CivilDate | null } | null
}

/** What waits for somebody's report, evidence or answer: first their own, then that of whoever they act for today. */
export const owedAtHome = async (
  tx: Tx,
  clock: Clock,
  { personId }: Pick<Presser, 'personId'>,
): Promise<readonly OwedAtHome[]> => {
  const { zone } = await tx.committees.council()
  const stoodInFor = new Map(
    (await standInsOn(tx, civilDateAt(clock.now(), zone)))
      .filter(({ person }) => person.id === personId)
      .map(({ absence }) => [absence.personId, absence.until]),
  )
  const others = new Set([...(await tx.agendas.answersFor(personId)), ...stoodInFor.keys()])
  others.delete(personId)
  const owed: OwedAtHome[] = (await tx.items.requestsOwedBy(personId)).map((one) => ({ ...one, insteadOf: null }))
  for (const other of others)
    for (const one of await tx.items.requestsOwedBy(other))
      owed.push({ ...one, insteadOf: { name: one.askedOf, awayUntil: stoodInFor.get(other) ?? null } })
  return owed
}
