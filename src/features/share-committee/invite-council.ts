import type { Deps } from '../../app/deps.ts'
import { digestOfCode, newCode } from '../../app/joint/invitation-code.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { CODE_DAYS, type JointShare } from '../../domain/joint/share.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

export type Invited = { readonly committee: Committee; readonly share: JointShare; readonly code: string }

/**
 * Invites another council to a joint committee this council hosts. The code is shown once, to whoever asked: only its
 * digest is kept. Nothing is shared until the other council accepts.
 */
export const inviteCouncil = async (
  deps: Deps,
  who: Presser,
  { committeeId, authority }: { readonly committeeId: string; readonly authority: string },
): Promise<Ruling<Invited>> => {
  const code = newCode()
  const digest = (await digestOfCode(code))!
  return deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Invited>> => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'share-committee', committee.id)
    if (!may.ok) return may
    const now = deps.clock.now()
    const open = (await tx.joint.sharesOf(committee.id)).some(
      (one) =>
        one.authority.toLowerCase() === authority.toLowerCase() &&
        (one.state === 'accepted' || (one.state === 'invited' && one.expiresAt > now.toUTC().toISO()!)),
    )
    if (open) return refuse({ rule: 'invited-already', authority })
    const share = await tx.joint.invite(
      {
        committeeId: committee.id,
        authority,
        invitedById: who.personId,
        invitedAt: now.toUTC().toISO()!,
        expiresAt: now.plus({ days: CODE_DAYS }).toUTC().toISO()!,
      },
      digest,
    )
    await tx.ledger.record({
      at: now.toISO()!,
      byId: who.personId,
      did: 'council-invited',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { authority },
    })
    return allow({ committee, share, code })
  })
}
