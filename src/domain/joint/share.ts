import { allow, type Ruling, refuse } from '../ruling.ts'
import type { JointForm } from './form.ts'
import type { JointRefusal } from './refusals.ts'

/** How far an invitation has come. */
export type ShareState = 'invited' | 'accepted' | 'refused' | 'withdrawn' | 'left'

/** A joint committee shared with another council: the host’s own record of it. Instants are ISO. */
export type JointShare = {
  readonly id: string
  readonly committeeId: string
  /** The council that is invited, as the host names it. */
  readonly authority: string
  readonly state: ShareState
  readonly invitedAt: string
  readonly expiresAt: string
  readonly partnerCouncilId: string | null
  readonly partnerName: string | null
  readonly endedAt: string | null
}

/** What a partner council holds of it: ids of the host’s, names, and the public form as it came last. */
export type JointMirror = {
  readonly id: string
  /** The partner’s own committee that stands for it. */
  readonly committeeId: string
  readonly shareId: string
  readonly hostCouncilId: string
  readonly hostName: string
  readonly committeeName: string
  readonly state: 'active' | 'ended'
  readonly endedBecause: 'withdrawn' | 'left' | null
  readonly version: number
  readonly form: JointForm | null
}

/** Days for which an invitation’s code is good. */
export const CODE_DAYS = 14

/**
 * Whether a council may answer an invitation now. Once it has accepted, typing the code again goes on where it was: the
 * two councils’ records are two transactions.
 */
export const mayAnswer = (
  share: JointShare,
  councilId: string,
  hostCouncilId: string,
  now: string,
): Ruling<'new' | 'again', JointRefusal> => {
  if (councilId === hostCouncilId) return refuse({ rule: 'own-invitation' })
  if (share.state === 'accepted' && share.partnerCouncilId === councilId) return allow('again')
  if (share.state !== 'invited' || share.expiresAt <= now) return refuse({ rule: 'no-such-invitation' })
  return allow('new')
}
