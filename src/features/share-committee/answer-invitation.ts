import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayAnswer } from '../../domain/joint/share.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { tellHost } from './tell-host.ts'

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

type Answering = { readonly committeeId: string; readonly digest: string }

/**
 * Accepts: in this council’s own record first, then the host’s, which takes one council only. Where the process dies in
 * between, another goes on (`tellHostsLeft`). What is shared comes at once, and again whenever it changes.
 */
export const acceptInvitation = async (deps: Deps, who: Presser, asked: Answering): Promise<Ruling<Invitation>> =>
  answer(deps, who, asked, 'accepting')

/** Refuses an invitation; its code is spent. The host’s officer is told. */
export const refuseInvitation = async (deps: Deps, who: Presser, asked: Answering): Promise<Ruling<Invitation>> =>
  answer(deps, who, asked, 'refusing')

const answer = async (
  deps: Deps,
  who: Presser,
  asked: Answering,
  owes: 'accepting' | 'refusing',
): Promise<Ruling<Invitation>> => {
  const found = await findInvitation(deps, who, asked)
  if (!found.ok) return found
  const { committee, hostCouncilId, shareId, hostName, jointName: committeeName } = found.value
  const begun = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<null>> => {
    const [other] = (await tx.joint.mirrorsOf(committee.id)).filter(
      (one) => owes === 'accepting' && one.state === 'active' && one.shareId !== shareId,
    )
    if (other) return refuse({ rule: 'stands-for-another', committee: committee.name, joint: other.committeeName })
    const at = deps.clock.now().toUTC().toISO()!
    const mirror = { committeeId: committee.id, shareId, hostCouncilId, hostName, committeeName }
    if (await tx.joint.begin({ ...mirror, owes, byId: who.personId, at })) return allow(null)
    const [owing] = await tx.joint.owing(shareId)
    const isOther = owing ? owing.owes !== owes : owes === 'refusing'
    return isOther ? refuse({ rule: 'no-such-invitation' }) : allow(null)
  })
  if (!begun.ok) return begun
  const told = await tellHost(deps, who.councilId, shareId)
  return told.ok ? found : told
}
