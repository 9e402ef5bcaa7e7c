import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import { type ErasureSeen, erasePerson, seeErasure } from '../../app/person-data/erase-person.ts'
import { gatherPerson, personCalled } from '../../app/person-data/gather-person.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Made } from '../../export/made.ts'

/** Whose data: a Slack id, or a name or e-mail address. */
export type Whose = { readonly committeeId: string; readonly slackId: string | null; readonly named: string | null }

/** Does it for whoever may: who looks after people's data, asked at each press. */
const asKeeper = <T>(
  deps: Deps,
  who: Presser,
  committeeId: string,
  work: (tx: Tx) => Promise<Ruling<T>>,
): Promise<Ruling<T>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'look-after-person-data', committee.id)
    return may.ok ? work(tx) : may
  })

const whom = async (tx: Tx, deps: Deps, who: Presser, { slackId, named }: Whose): Promise<Ruling<string>> => {
  if (!slackId) return personCalled(tx, named ?? '')
  const person = await personOf(tx, deps.profiles, { teamId: who.teamId, slackId })
  return person ? allow(person.id) : refuse({ rule: 'no-such-person' })
}

/** Gathers all that is held of a person, and gives it to whoever asked, in their own messages. */
export const gatherFor = async (deps: Deps, who: Presser, whose: Whose): Promise<Ruling<Made>> => {
  const found = await asKeeper(deps, who, whose.committeeId, async (tx) => {
    const one = await whom(tx, deps, who, whose)
    return one.ok ? gatherPerson(tx, deps.clock, one.value, who.personId) : one
  })
  if (!found.ok) return found
  const { recordZip } = await import('../../export/record/record-zip.ts')
  const made = recordZip(found.value.titled, found.value.gathered)
  const shared = await shareFiles(deps, who, [made], `${made.title}. Other people are named in it.`)
  return shared.ok ? allow(made) : shared
}

/** What would be erased, before it is. */
export const beforeErasing = (deps: Deps, who: Presser, whose: Whose): Promise<Ruling<ErasureSeen>> =>
  asKeeper(deps, who, whose.committeeId, async (tx) => {
    const one = await whom(tx, deps, who, whose)
    return one.ok ? seeErasure(tx, deps.clock, one.value) : one
  })

/** Erases it: asked anew whether it may be. */
export const eraseFor = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  personId: string,
): Promise<Ruling<ErasureSeen>> =>
  asKeeper(deps, who, committeeId, (tx) => erasePerson(tx, deps.clock, personId, who.personId))
