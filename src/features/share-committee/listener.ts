import type { Deps } from '../../app/deps.ts'
import { digestOfCode } from '../../app/joint/invitation-code.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readMetadata } from '../../slack/kit/form.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { acceptInvitation, findInvitation, refuseInvitation } from './answer-invitation.ts'
import { leaveJoint, withdrawShare } from './end-sharing.ts'
import { answerMetadata, codeForm, inviteForm, ofCommittee } from './form.ts'
import { inviteCouncil } from './invite-council.ts'
import { jointSeen } from './joint-messages.ts'
import { accepted, invited, leftJoint, refusedInvitation, withdrawn } from './messages.ts'
import { codeView, invitationView, inviteView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => {
        const [shares, mirrors] = [await tx.joint.sharesOf(committee.id), await tx.joint.mirrorsOf(committee.id)]
        const mayShare = mayDo('share-committee', roles)
        const now = deps.clock.now().toUTC().toISO()!
        return { is: 'say', message: jointSeen(committee, { shares: mayShare ? shares : [], mirrors, mayShare, now }) }
      }),
    )

    const formOf = (view: typeof inviteView | typeof codeView) =>
      pressedInCommittee(deps, 'share-committee', async ({ committee }) => ({ is: 'form', view: view(committee) }))
    desk.onPress(actionIds.inviteCouncil, formOf(inviteView), { opensForm: true })
    desk.onPress(actionIds.enterJointCode, formOf(codeView), { opensForm: true })

    desk.onSubmit(
      actionIds.inviteCouncilSubmitted,
      filledIn(inviteForm, ofCommittee, async ({ who, said, of: { committee: committeeId } }) => {
        const ruling = await inviteCouncil(deps, who, { committeeId, authority: said.authority })
        return ruling.ok
          ? { is: 'say', message: invited(ruling.value) }
          : { is: 'errors', errors: { authority: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onSubmit(
      actionIds.jointCodeSubmitted,
      filledIn(codeForm, ofCommittee, async ({ who, said: { code }, of: { committee: committeeId } }) => {
        const found = await findInvitation(deps, who, { committeeId, digest: await digestOfCode(code) })
        return found.ok
          ? { is: 'form', view: invitationView(found.value) }
          : { is: 'errors', errors: { code: sayRefusal(found.refusal) } }
      }),
    )

    desk.onSubmit(actionIds.jointAcceptSubmitted, async ({ who, view }) => {
      const { committee: committeeId, digest } = readMetadata(answerMetadata, view.metadata)
      const ruling = await acceptInvitation(deps, who, { committeeId, digest })
      return ruling.ok ? { is: 'say', message: accepted(ruling.value) } : refused(ruling.refusal)
    })
    desk.onPress(actionIds.refuseJoint, async ({ who, value }) => {
      const [committeeId = '', digest = ''] = value.split(':')
      const ruling = await refuseInvitation(deps, who, { committeeId, digest })
      return ruling.ok ? { is: 'say', message: refusedInvitation(ruling.value) } : refused(ruling.refusal)
    })

    desk.onPress(actionIds.withdrawShare, async ({ who, value }) => {
      const ruling = await withdrawShare(deps, who, value)
      return ruling.ok ? { is: 'say', message: withdrawn(ruling.value) } : refused(ruling.refusal)
    })
    desk.onPress(actionIds.leaveJoint, async ({ who, value }) => {
      const ruling = await leaveJoint(deps, who, value)
      return ruling.ok ? { is: 'say', message: leftJoint(ruling.value) } : refused(ruling.refusal)
    })
  }
