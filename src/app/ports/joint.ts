import type { JointForm } from '../../domain/joint/form.ts'
import type { JointMirror, JointShare, ShareState } from '../../domain/joint/share.ts'

/** Where a code leads: ids, and nothing else. Read before it is known which council it is of. */
export type CodeLeadsTo = { readonly hostCouncilId: string; readonly shareId: string }

/** Something for a partner: the public form as it now is, or the end. `version` grows with each. */
export type Dispatch = {
  readonly share: JointShare
  readonly version: number
  readonly isEnd: boolean
}

/** A decision of a partner council that its host is still to hear of: it is in the partner’s record first. */
export type Owing = Pick<JointMirror, 'committeeId' | 'shareId' | 'hostCouncilId' | 'hostName' | 'committeeName'> & {
  readonly owes: 'accepting' | 'refusing' | 'leaving'
  readonly byId: string | null
  /** The instant it was decided at: an invitation that was good then is. */
  readonly at: string
}

/** Joint committees of this council: those it hosts and shares, and those it has from others. */
export type Joint = {
  invite(
    share: Pick<JointShare, 'committeeId' | 'authority' | 'invitedAt' | 'expiresAt'> & { readonly invitedById: string },
    digest: string,
  ): Promise<JointShare>
  share(id: string): Promise<JointShare | null>
  sharesOf(committeeId: string): Promise<readonly JointShare[]>
  /** Changes how far it has come, where it stands as `from` says. False where it no longer does. */
  moveShare(
    id: string,
    from: readonly ShareState[],
    to: ShareState,
    change: { readonly at: string; readonly partner?: { readonly councilId: string; readonly name: string } },
  ): Promise<boolean>
  /** What is still to arrive at a partner; for an accepted share, as its form's digest says. */
  toSend(digestOf: (share: JointShare) => Promise<string>): Promise<readonly Dispatch[]>
  arrived(shareId: string, version: number): Promise<void>

  mirror(id: string): Promise<JointMirror | null>
  mirrorsOf(committeeId: string): Promise<readonly JointMirror[]>
  mirrorOfShare(shareId: string): Promise<JointMirror | null>
  /** Writes what this council says to an invitation, before the host hears of it. False where something is written. */
  begin(
    mirror: Pick<JointMirror, 'committeeId' | 'shareId' | 'hostCouncilId' | 'hostName' | 'committeeName'> & {
      readonly owes: 'accepting' | 'refusing'
      readonly byId: string
      readonly at: string
    },
  ): Promise<boolean>
  /** What this council has decided and the host has perhaps not heard; one share’s, or all. */
  owing(shareId?: string): Promise<readonly Owing[]>
  /** The host has heard it, or would not have it any more (`void`). False where another has written that. */
  settle(shareId: string, owes: Owing['owes'], became: 'heard' | 'void'): Promise<boolean>
  /** Keeps a newer form. False where it has this one, or a newer one, or has ended. */
  receive(shareId: string, version: number, form: JointForm, at: string): Promise<boolean>
  /** What was held stays as it was; nothing more comes. False where it had ended. Left, it is owed to the host. */
  end(shareId: string, because: 'withdrawn' | 'left', at: string): Promise<boolean>
}
