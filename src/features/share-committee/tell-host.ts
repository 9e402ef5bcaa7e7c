import type { Deps } from '../../app/deps.ts'
import { mirrorShares } from '../../app/joint/mirror-shares.ts'
import { notePartner } from '../../app/joint/note-partner.ts'
import type { Owing } from '../../app/ports/joint.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { mayAnswer } from '../../domain/joint/share.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/**
 * Tells the host what a partner has decided: in a transaction of the host’s own, and then in the partner’s, that it has
 * heard. The partner’s record of its decision is what is owed, so whoever dies in between, another goes on; done twice it
 * takes effect once. Refused where the host would not have it any more: then nothing of it is left on either side.
 */
export const tellHost = async (deps: Deps, councilId: string, shareId: string): Promise<Ruling<null>> => {
  const own = deps.store.for(councilId)
  const found = await own.transaction(async (tx) => {
    const [owing] = await tx.joint.owing(shareId)
    return owing && { owing, name: (await tx.committees.council()).name }
  })
  // Another has told the host meanwhile.
  if (!found) return allow(null)
  const { owing, name } = found
  const { hostCouncilId, owes } = owing
  const partner = { councilId, name }
  const heard = await deps.store.for(hostCouncilId).transaction((tx) => hears(tx, deps, owing, partner))
  const became = heard.ok ? 'heard' : 'void'
  await own.transaction(async (tx) => {
    if ((await tx.joint.settle(shareId, owes, became)) && heard.ok) await record(tx, deps, owing)
  })
  if (heard.ok && owes === 'accepting') await mirrorShares(deps, hostCouncilId)
  return heard
}

type Partner = { readonly councilId: string; readonly name: string }

/** On the host’s side: only its own record is read and written. */
const hears = async (tx: Tx, deps: Deps, { shareId, hostCouncilId, owes, at }: Owing, partner: Partner) => {
  const share = await tx.joint.share(shareId)
  if (!share) return refuse({ rule: 'no-such-invitation' } as const)
  const now = deps.clock.now().toISO()!
  if (owes === 'leaving') {
    if (await tx.joint.moveShare(shareId, ['accepted'], 'left', { at: now }))
      await notePartner(tx, deps.clock, share, 'joint-partner-left', share.partnerName ?? share.authority)
    return allow(null)
  }
  const becomes = owes === 'accepting' ? 'accepted' : 'refused'
  if (share.state === becomes && share.partnerCouncilId === partner.councilId) return allow(null)
  const may = mayAnswer(share, partner.councilId, hostCouncilId, at)
  if (!may.ok) return may
  if (!(await tx.joint.moveShare(shareId, ['invited'], becomes, { at: now, partner })))
    return refuse({ rule: 'no-such-invitation' } as const)
  await notePartner(tx, deps.clock, share, `joint-partner-${becomes}`, partner.name)
  return allow(null)
}

/** In the partner’s own ledger. That it left stands there since it did. */
const record = async (tx: Tx, deps: Deps, { owes, byId, committeeId, committeeName, hostName }: Owing) => {
  if (owes === 'leaving') return
  await tx.ledger.record({
    at: deps.clock.now().toISO()!,
    byId,
    did: owes === 'accepting' ? 'invitation-accepted' : 'joint-invitation-refused',
    aboutKind: 'committee',
    aboutId: committeeId,
    committeeId,
    detail: { joint: committeeName, host: hostName },
  })
}

/** Tells hosts what a stopped process left untold. Gives how much that was. */
export const tellHostsLeft = async (deps: Deps, councilId: string): Promise<number> => {
  const left = await deps.store.for(councilId).transaction((tx) => tx.joint.owing())
  for (const { shareId } of left) await tellHost(deps, councilId, shareId)
  return left.length
}
