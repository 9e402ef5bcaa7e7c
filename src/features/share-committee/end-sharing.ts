import type { Deps } from '../../app/deps.ts'
import { mirrorShares } from '../../app/joint/mirror-shares.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { JointMirror, JointShare } from '../../domain/joint/share.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { tellHost } from './tell-host.ts'

/**
 * The host withdraws an invitation, or ends the sharing: nothing more is sent. What the partner holds stays with it, as it
 * was; its officer is told.
 */
export const withdrawShare = async (deps: Deps, who: Presser, shareId: string): Promise<Ruling<JointShare>> => {
  const at = deps.clock.now().toISO()!
  const ended = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<JointShare>> => {
    const share = await tx.joint.share(shareId)
    if (!share) return refuse({ rule: 'sharing-is-over' })
    const may = await permitted(tx, deps.clock, who, 'share-committee', share.committeeId)
    if (!may.ok) return may
    if (!(await tx.joint.moveShare(share.id, ['invited', 'accepted'], 'withdrawn', { at })))
      return refuse({ rule: 'sharing-is-over' })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'joint-sharing-ended',
      aboutKind: 'committee',
      aboutId: share.committeeId,
      committeeId: share.committeeId,
      detail: { authority: share.authority, because: 'withdrawn' },
    })
    return allow({ ...share, state: 'withdrawn' })
  })
  if (ended.ok) await mirrorShares(deps, who.councilId)
  return ended
}

/** The partner leaves: its own record first. The host’s officer is told; what came before stays. */
export const leaveJoint = async (deps: Deps, who: Presser, mirrorId: string): Promise<Ruling<JointMirror>> => {
  const at = deps.clock.now().toISO()!
  const left = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<JointMirror>> => {
    const mirror = await tx.joint.mirror(mirrorId)
    if (!mirror) return refuse({ rule: 'sharing-is-over' })
    const may = await permitted(tx, deps.clock, who, 'share-committee', mirror.committeeId)
    if (!may.ok) return may
    if (!(await tx.joint.end(mirror.shareId, 'left', at))) return refuse({ rule: 'sharing-is-over' })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'joint-sharing-ended',
      aboutKind: 'committee',
      aboutId: mirror.committeeId,
      committeeId: mirror.committeeId,
      detail: { joint: mirror.committeeName, host: mirror.hostName, because: 'left' },
    })
    return allow({ ...mirror, state: 'ended', endedBecause: 'left' })
  })
  if (!left.ok) return left
  await tellHost(deps, who.councilId, left.value.shareId)
  return left
}
