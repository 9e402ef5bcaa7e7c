import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { ERASED_NAME, type Erasure, mayErase, whatErasing } from '../../domain/keeping/erasure.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { tellWhoLeft } from '../person-left.ts'
import type { Tx } from '../ports/tx.ts'

/** Somebody, and what erasing their data takes and leaves. */
export type ErasureSeen = { readonly person: Person; readonly erasure: Erasure }

/** What would be erased of a person, where it may be: refused while something of theirs is held, or they serve. */
export const seeErasure = async (tx: Tx, clock: Clock, personId: string): Promise<Ruling<ErasureSeen>> => {
  const person = await tx.people.find(personId)
  if (!person) return refuse({ rule: 'no-such-person' })
  const { sheets } = await tx.records.ofPerson(person.id)
  const erasure = whatErasing(sheets, person.id)
  const today = civilDateAt(clock.now(), person.zone)
  const serving = (await tx.people.holdingsOf(person.id)).filter(({ until }) => until === null || until >= today)
  const isHeld = await tx.holds.reaches(person.id)
  const may = mayErase({ name: person.name, isHeld, roles: serving.length }, erasure)
  return may.ok ? allow({ person, erasure }) : may
}

/**
 * Erases it; the officers for whom they still had something to do, or whose contact officer they were, are told. The
 * ledger says that it was done, by whom and how much, and not of whom in words.
 */
export const erasePerson = async (
  tx: Tx,
  clock: Clock,
  personId: string,
  byId: string | null,
): Promise<Ruling<ErasureSeen>> => {
  const seen = await seeErasure(tx, clock, personId)
  if (!seen.ok) return seen
  const { person, erasure } = seen.value
  const at = clock.now().toISO()!
  const name = erasure.keepsName ? person.name : ERASED_NAME
  await tx.records.erasePerson(person.id, { name, sent: !erasure.keepsName, at })
  await tx.ledger.record({
    at,
    byId,
    did: 'person-erased',
    aboutKind: 'person',
    aboutId: person.id,
    committeeId: null,
    detail: { goes: erasure.goes, stays: erasure.stays },
  })
  await tellWhoLeft(tx, clock, person.id)
  return allow({ person: { ...person, name }, erasure })
}
