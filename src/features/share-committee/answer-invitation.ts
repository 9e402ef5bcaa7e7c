import type { Deps } from '../../app/deps.ts'
import { mirrorShares } from '../../app/joint/mirror-shares.ts'
import { notePartner } from '../../app/joint/note-partner.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayAnswer } from '../../domain/joint/share.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** An invitation as the invited council sees it before it answers. */
export type Invitation = {
  readonly committee: Committee
  readonly hostName: string
  readonly jointName: string
  readonly authority: string
  readonly digest: string
}
type Found = Invitation & { readonly hostCouncilId: string; readonly shareId: string }

/**
 * Looks up where a code leads. First whether the presser may, in their own council; then, in a transaction of the host’s
 * own, the names of the host and of the committee: nothing else of it is read, and nothing is written.
 */
export const findInvitation = async (
  deps: Deps,
  who: Presser,
  { committeeId, digest }: { readonly committeeId: string; readonly digest: string | null },
): Promise<Ruling<Found>> => {
  const own = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Committee>> => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'share-committee', committee.id)
    return may.ok ? allow(committee) : may
  })
  if (!own.ok) return own
  const now = deps.clock.now().toUTC().toISO()!
  const leads = digest === null ? null : await deps.store.codeLeadsTo(digest, now)
  if (!leads || digest === null) return refuse({ rule: 'no-such-invitation' })
  return deps.store.for(leads.hostCouncilId).transaction(async (tx): Promise<Ruling<Found>> => {
    const share = await tx.joint.share(leads.shareId)
    const joint = share && (await tx.committees.find(share.committeeId))
    if (!share || !joint) return refuse({ rule: 'no-such-invitation' })
    const may = mayAnswer(share, who.councilId, leads.hostCouncilId, now)
    if (!may.ok) return may
    const { name } = await tx.committees.council()
    return allow({
      committee: own.value,
      hostName: name,
      jointName: joint.name,
      authority: share.authority,
      digest,
      ...leads,
    })
  })
}

/**
 * Accepts: the host’s record first, of one council only; then this council’s own. Where the second was not reached, the
 * same code typed again goes on there. What is shared comes at once, and again whenever it changes.
 */
export const acceptInvitation = async (
  deps: Deps,
  who: Presser,
  asked: { readonly committeeId: string; readonly digest: string },
): Promise<Ruling<Invitation>> => {
  const found = await findInvitation(deps, who, asked)
  if (!found.ok) return found
  const { committee, hostCouncilId, shareId, hostName, jointName } = found.value
  const at = deps.clock.now().toISO()!
  const own = deps.store.for(who.councilId)
  const stands = await own.transaction(async (tx): Promise<Ruling<string>> => {
    const [other] = (await tx.joint.mirrorsOf(committee.id)).filter(
      (one) => one.state === 'active' && one.shareId !== shareId,
    )
    if (other) return refuse({ rule: 'stands-for-another', committee: committee.name, joint: other.committeeName })
    return allow((await tx.committees.council()).name)
  })
  if (!stands.ok) return stands
  const taken = await deps.store.for(hostCouncilId).transaction(async (tx): Promise<Ruling<null>> => {
    const share = await tx.joint.share(shareId)
    const may = share
      ? mayAnswer(share, who.councilId, hostCouncilId, deps.clock.now().toUTC().toISO()!)
      : refuse({ rule: 'no-such-invitation' } as const)
    if (!may.ok) return may
    if (!share || may.value === 'again') return allow(null)
    const partner = { councilId: who.councilId, name: stands.value }
    if (!(await tx.joint.moveShare(shareId, ['invited'], 'accepted', { at, partner })))
      return refuse({ rule: 'no-such-invitation' })
    await notePartner(tx, deps.clock, share, 'joint-partner-accepted', stands.value)
    return allow(null)
  })
  if (!taken.ok) return taken
  await own.transaction(async (tx) => {
    if (await tx.joint.mirrorOfShare(shareId)) return
    await tx.joint.accept({
      committeeId: committee.id,
      shareId,
      hostCouncilId,
      hostName,
      committeeName: jointName,
      acceptedById: who.personId,
      at,
    })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'invitation-accepted',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { joint: jointName, host: hostName },
    })
  })
  await mirrorShares(deps, hostCouncilId)
  return found
}

/** Refuses an invitation; its code is spent. The host’s officer is told. */
export const refuseInvitation = async (
  deps: Deps,
  who: Presser,
  asked: { readonly committeeId: string; readonly digest: string },
): Promise<Ruling<Invitation>> => {
  const found = await findInvitation(deps, who, asked)
  if (!found.ok) return found
  const { hostCouncilId, shareId, committee, hostName, jointName } = found.value
  const at = deps.clock.now().toISO()!
  const own = deps.store.for(who.councilId)
  const { name } = await own.transaction((tx) => tx.committees.council())
  const done = await deps.store.for(hostCouncilId).transaction(async (tx): Promise<Ruling<null>> => {
    const share = await tx.joint.share(shareId)
    const partner = { councilId: who.councilId, name }
    if (!share || !(await tx.joint.moveShare(shareId, ['invited'], 'refused', { at, partner })))
      return refuse({ rule: 'sharing-is-over' })
    await notePartner(tx, deps.clock, share, 'joint-partner-refused', name)
    return allow(null)
  })
  if (!done.ok) return done
  await own.transaction((tx) =>
    tx.ledger.record({
      at,
      byId: who.personId,
      did: 'joint-invitation-refused',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { joint: jointName, host: hostName },
    }),
  )
  return found
}
