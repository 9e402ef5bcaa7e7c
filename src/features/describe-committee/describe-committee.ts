import type { Deps } from '../../app/deps.ts'
import { changedMeanwhile } from '../../app/last-changed.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type AboutBody, describeBody } from '../../domain/committee/about.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A body, what is said of it, and the bodies around it. */
export type BodyAt = {
  readonly committee: Committee
  readonly about: AboutBody
  /** When it was last said: an instant, ISO; null where nobody has said anything. */
  readonly at: string | null
  /** What it reports into, and what reports into it. */
  readonly reportsTo: Pick<Committee, 'id' | 'name'> | null
  readonly fedBy: readonly Pick<Committee, 'id' | 'name'>[]
}

/** Reads what a body is for, with the bodies of the council that report into it. */
export const readBody = async (tx: Tx, committee: Committee): Promise<BodyAt> => {
  const { about, at } = await tx.about.of(committee.id)
  const reportsTo = about.reportsToId ? await tx.committees.find(about.reportsToId) : null
  return { committee, about, at, reportsTo, fedBy: await tx.about.reportingInto(committee.id) }
}

/** Says what a body is for; refused where somebody said it otherwise since the form was drawn. */
export const describeCommittee = (
  deps: Deps,
  who: Presser,
  command: { readonly committeeId: string; readonly seen: string | null; readonly said: AboutBody },
): Promise<Ruling<BodyAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'change-settings', committee.id)
    if (!may.ok) return may
    await tx.committees.hold(committee.id)
    const stands = await tx.about.of(committee.id)
    if (stands.at !== command.seen)
      return refuse(
        await changedMeanwhile(tx, {
          aboutId: committee.id,
          what: `what the ${committee.name} is for`,
          now: stands.at ?? '',
        }),
      )
    const { reportsToId } = command.said
    if (reportsToId !== null && !(isUuid(reportsToId) && (await tx.committees.find(reportsToId))))
      return refuse({ rule: 'no-such-committee' })
    const ruling = describeBody(committee.id, command.said)
    if (!ruling.ok) return ruling
    const at = deps.clock.now().toISO()!
    await tx.about.save(committee.id, ruling.value, { byId: who.personId, at })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'committee-described',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { was: stands.about, now: ruling.value },
    })
    return allow(await readBody(tx, committee))
  })
